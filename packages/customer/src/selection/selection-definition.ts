import type { Localized } from '@ricejar/sdk';

/** One question of the review, answered with a score from 0 (a clear no) to 5 (a clear yes). */
export interface SelectionCriterion {
  /** Lower camel case; answers of stored reviews refer to it. */
  key: string;
  label: Localized;
  /** What the reviewer is asked. */
  question: Localized;
  /** Against the other criteria; only the proportion counts. */
  weight: number;
  /** A score at or below refuses, whatever the others say. Null: the criterion has no veto. */
  vetoAt: number | null;
  /** The reviewer also names customers that the subject is in conflict with. */
  conflictCheck: boolean;
}

/** A selection policy as it is stored: enough to judge a review again. */
export interface SelectionDefinition {
  criteria: readonly SelectionCriterion[];
  /** Least score, from 0 to 100, for a pass. */
  passAt: number;
  /** Least score for a pass under conditions; below it the review refuses. Equal to `passAt`: there is no such result. */
  conditionalAt: number;
  /** Evidence older than so many days is stale: the review passes under conditions at most. */
  evidenceDays: number;
  /** For how many days a review holds. */
  validDays: number;
  /** A prospect needs a passed review to become a customer. */
  newCustomers: boolean;
  /** Opportunities of this amount (base currency) and more need one to leave the first stage. Null: none does. */
  opportunitiesFrom: string | null;
}

export const HIGHEST_SCORE = 5;

/** Whether a decimal amount is at least another; both with up to four decimals. */
export const isAtLeast = (amount: string, least: string): boolean =>
  inTenThousandths(amount) >= inTenThousandths(least);

function inTenThousandths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(4, '0').slice(0, 4));
}
