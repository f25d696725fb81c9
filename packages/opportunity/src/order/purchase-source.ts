import type { PurchaseDay, PurchaseSource, PurchaseSourceInput, PurchaseSummary } from '@ricejar/customer';
import type { Filter, TextRow } from '@ricejar/sdk';
import { NOT_A_PURCHASE } from './sales-order.record.js';

/** What customers bought, by their sales orders: drafts and cancelled orders are none. */
export const salesOrderPurchases: PurchaseSource = {
  label: { en: 'Sales orders', zh: '销售订单' },
  summaries: (input) => (input.needs === 'days' ? withDays(input) : totals(input)),
};

const purchasesUntil = (asOf: string): Filter => ({
  orderedOn: { lte: asOf },
  // An order brought in without a status has been placed.
  or: [{ status: { isNull: true } }, { status: { notIn: [...NOT_A_PURCHASE] } }],
});

async function* totals({
  actor,
  records,
  asOf,
}: PurchaseSourceInput): AsyncGenerator<readonly PurchaseSummary[]> {
  const groups = records.scanGroups(actor, 'salesOrder', {
    by: ['customer'],
    filter: purchasesUntil(asOf),
    aggregate: [
      { field: 'orderedOn', op: 'countDistinct' },
      { field: 'orderedOn', op: 'min' },
      { field: 'orderedOn', op: 'max' },
      { field: 'amount', op: 'sum' },
    ],
  });
  for await (const rows of groups) yield rows.map(summaryOf);
}

const summaryOf = ([customerId, purchaseDays, firstDay, lastDay, amount]: TextRow): PurchaseSummary => ({
  customerId: customerId ?? '',
  purchaseDays: Number(purchaseDays),
  firstDay: firstDay ?? '',
  lastDay: lastDay ?? '',
  amount: amount ?? '0',
});

/** One row a purchase day, those of a customer one after the other. */
async function* withDays({
  actor,
  records,
  asOf,
}: PurchaseSourceInput): AsyncGenerator<readonly PurchaseSummary[]> {
  const groups = records.scanGroups(actor, 'salesOrder', {
    by: ['customer', 'orderedOn'],
    filter: purchasesUntil(asOf),
    aggregate: [{ field: 'amount', op: 'sum' }],
  });
  let customerId = '';
  let days: PurchaseDay[] = [];
  for await (const rows of groups) {
    const whole: PurchaseSummary[] = [];
    for (const [customer, day, amount] of rows) {
      if (customer !== customerId) {
        if (days.length > 0) whole.push(ofDays(customerId, days));
        customerId = customer ?? '';
        days = [];
      }
      days.push({ day: day ?? '', amount: amount ?? '0' });
    }
    yield whole;
  }
  if (days.length > 0) yield [ofDays(customerId, days)];
}

function ofDays(customerId: string, days: readonly PurchaseDay[]): PurchaseSummary {
  const amount = days.reduce((sum, one) => sum + Number(one.amount), 0);
  return {
    customerId,
    purchaseDays: days.length,
    firstDay: days[0]?.day ?? '',
    lastDay: days.at(-1)?.day ?? '',
    amount: amount.toFixed(4),
    days,
  };
}
