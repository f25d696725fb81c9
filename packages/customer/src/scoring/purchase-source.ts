import { extensionPoint, type Actor, type Localized, type RecordQuery } from '@ricejar/sdk';

/** A day with at least one purchase. */
export interface PurchaseDay {
  /** `YYYY-MM-DD`. */
  day: string;
  /** All purchases of the day less returns, a decimal string in the organisation's base currency. */
  amount: string;
}

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
  /** Those days in order and each once: where they were asked for. */
  days?: readonly PurchaseDay[];
}

/** How much a model wants to know of purchases: the summaries alone, or every purchase day too. */
export const PURCHASE_NEEDS = ['summary', 'days'] as const;
export type PurchaseNeeds = (typeof PURCHASE_NEEDS)[number];

export interface PurchaseSourceInput {
  actor: Actor;
  records: RecordQuery;
  /** Purchases after this day (`YYYY-MM-DD`) are left out, so that the same day always answers the same. */
  asOf: string;
  /** With `days` every summary tells its days. */
  needs: PurchaseNeeds;
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
