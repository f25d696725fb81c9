import { extensionPoint, type Actor, type Localized, type RecordQuery } from '@ricejar/sdk';

/** What one customer bought up to and including a day. Same-day purchases count as one purchase day. */
export interface PurchaseSummary {
  customerId: string;
  /** Days with at least one purchase: 1 or more. Who never bought has no summary. */
  purchaseDays: number;
  /** First and last of those days, `YYYY-MM-DD`. */
  firstDay: string;
  lastDay: string;
  /** All purchases less returns, a decimal string in the organisation's base currency; may be zero or negative. */
  amount: string;
}

export interface PurchaseSourceInput {
  actor: Actor;
  records: RecordQuery;
  /** Purchases after this day (`YYYY-MM-DD`) are left out, so that the same day always answers the same. */
  asOf: string;
}

/** A module that holds purchases answers one summary a customer, in batches of any size, each customer once. */
export interface PurchaseSource {
  label: Localized;
  summaries(input: PurchaseSourceInput): AsyncIterable<readonly PurchaseSummary[]>;
}

/**
 * Where scoring models get purchases from. Two sources must hold different purchases: their days and amounts are added
 * up, so a day with a purchase in both counts twice.
 */
export const purchaseSources = extensionPoint<PurchaseSource>('purchaseSources', { owner: 'customer' });
