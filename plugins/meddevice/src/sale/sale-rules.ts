import type { Clock, PendingChange } from '@ricejar/sdk';
import { dayOf } from '../days.js';
import { after, isId, touches } from '../pending.js';
import { requireSellable } from './sellable.js';

/** Rule before a line of an order is written. */
export async function beforeOrderLine(change: PendingChange): Promise<void> {
  if (!touches(change, 'product', 'salesOrder')) return;
  const product = after(change, 'product');
  const orderId = after(change, 'salesOrder');
  if (!isId(product) || !isId(orderId)) return;
  const order = await change.tx.read('salesOrder', orderId);
  if (!order || order['status'] === 'cancelled') return;
  await requireSellable(change.tx, {
    customer: String(order['customer']),
    product,
    day: String(order['orderedOn']),
  });
}

/** Rule before an order changes hands, moves to another day or comes back from cancelled: its lines are judged anew. */
export async function beforeOrderUpdate(change: PendingChange): Promise<void> {
  if (!touches(change, 'customer', 'orderedOn', 'status') || after(change, 'status') === 'cancelled') return;
  const lines = await change.tx.find('salesOrderLine', { salesOrder: change.id });
  for (const product of new Set(lines.map((line) => line['product']).filter(isId))) {
    await requireSellable(change.tx, {
      customer: String(after(change, 'customer')),
      product,
      day: String(after(change, 'orderedOn')),
    });
  }
}

/** Rule before a deal is written: one that is won is a sale. */
export async function beforeDeal(change: PendingChange, clock: Clock): Promise<void> {
  if (!touches(change, 'stage', 'product', 'customer')) return;
  const [stageId, product, customer] = ['stage', 'product', 'customer'].map((path) => after(change, path));
  if (!isId(stageId) || !isId(product) || !isId(customer)) return;
  const stage = await change.tx.read('stage', stageId);
  if (stage?.['kind'] !== 'won') return;
  const day = String(after(change, 'closedOn') ?? dayOf(clock.now()));
  await requireSellable(change.tx, { customer, product, day });
}
