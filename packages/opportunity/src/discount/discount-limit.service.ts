import { Injectable } from '@nestjs/common';
import { TierDeciders, treatmentOf, whoDecides, type Treatment } from '@ricejar/customer';
import { actingUserId, type ChangeTransaction, type PendingChange, type Row } from '@ricejar/sdk';
import { discountErrors } from './discount.errors.js';

/** The treatment of the tier that a customer stands in; null where it stands in none. */
export async function treatmentOfCustomer(
  tx: ChangeTransaction,
  customer: unknown,
): Promise<Treatment | null> {
  const row = typeof customer === 'string' ? await tx.read('customer', customer) : null;
  const tier = row?.['tier'] as string | null | undefined;
  return tier ? treatmentOf(tx, tier) : null;
}

const exceeds = (discount: unknown, limit: number | null): boolean =>
  limit !== null && Number(discount) > limit + 1e-9;

/** Holds discounts to the limit of the customer's tier, unless whoever decides on the tier allows more. */
@Injectable()
export class DiscountLimit {
  constructor(private readonly deciders: TierDeciders) {}

  /** Before-rule of `opportunity.create` and `opportunity.update`. Throws `DISCOUNT_OVER_LIMIT`. */
  async beforeWrite(change: PendingChange): Promise<void> {
    const { before, input, actor, tx } = change;
    const discount = after(change, 'discount');
    const customer = after(change, 'customer');
    if (discount === null || discount === undefined || actor.kind === 'system') return;
    const same = before !== null && customer === before['customer'];
    const raised = Number(discount) > Number(before?.['discount'] ?? 0);
    if (same && (input['discount'] === undefined || !raised)) return;
    const treatment = await treatmentOfCustomer(tx, customer);
    if (!treatment || !exceeds(discount, treatment.discountLimit)) return;
    if (this.deciders.isOne(actor, treatment)) return;
    if (before && (await isApproved(tx, change.id, customer, Number(discount)))) return;
    const role = await this.deciders.nameOf(treatment.approvalRole);
    throw discountErrors.DISCOUNT_OVER_LIMIT({
      field: 'discount',
      tier: treatment.tier,
      limit: Number(((treatment.discountLimit ?? 0) * 100).toFixed(2)),
      ...whoDecides(role),
    });
  }

  /** Before-rule of `discountRequest.create`: tier and limit are written down as they are. */
  async beforeRequest({ input, actor, tx }: PendingChange): Promise<void> {
    const opportunity = await tx.read('opportunity', String(input['opportunity']));
    const treatment = await treatmentOfCustomer(tx, opportunity?.['customer']);
    if (!treatment || !exceeds(input['discount'], treatment.discountLimit))
      throw discountErrors.DISCOUNT_WITHIN_LIMIT();
    const waiting = await tx.find('discountRequest', {
      opportunity: input['opportunity'],
      status: 'proposed',
    });
    if (waiting.length > 0) throw discountErrors.DISCOUNT_REQUEST_PENDING();
    Object.assign(input, {
      status: 'proposed',
      requestedBy: actingUserId(actor),
      customer: opportunity?.['customer'],
      tier: treatment.tier,
      tierLimit: String(treatment.discountLimit),
    });
  }
}

/** Before-rule of `discountRequest.update` and `.delete`: people change what waits, nothing later. */
export function keepDecided({ before, actor }: PendingChange): void {
  if (actor.kind === 'user' && before?.['status'] !== 'proposed')
    throw discountErrors.DISCOUNT_REQUEST_DECIDED();
}

/** Whether so much was approved for this deal with this customer. */
async function isApproved(
  tx: ChangeTransaction,
  opportunity: string,
  customer: unknown,
  discount: number,
): Promise<boolean> {
  const approved = await tx.find('discountRequest', { opportunity, customer, status: 'approved' });
  return approved.some((one: Row) => Number(one['discount']) >= discount - 1e-9);
}

/** The value a field will have once the change is made. */
const after = ({ before, input }: PendingChange, field: string): unknown =>
  input[field] === undefined ? before?.[field] : input[field];
