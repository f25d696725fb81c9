import type { ScoringInput } from '@ricejar/customer';
import { ENGINES, historyOf, weeksBetween, type Engine } from './engines.js';
import { holdout, passes, type Holdout } from './holdout.js';

export interface ClvValidation extends Holdout {
  /** Whether the engine deserves to be used on this data. */
  passed: boolean;
}

/**
 * What an engine fitted on `before` would have said of the time from then to `after`: both are what is known as of a day,
 * so the purchases between are the differences. Customers who came in between are left out. Throws
 * `CLV_TOO_LITTLE_HISTORY`.
 */
export function validateClv(engine: Engine, before: ScoringInput, after: ScoringInput): ClvValidation {
  const histories = before.purchases.map((one) => historyOf(one, before.asOf));
  const days = new Map(after.purchases.map(({ customerId, purchaseDays }) => [customerId, purchaseDays]));
  const actual = before.purchases.map(({ customerId, purchaseDays }) =>
    Math.max(0, (days.get(customerId) ?? 0) - purchaseDays),
  );
  const found = holdout(ENGINES[engine](histories), histories, actual, weeksBetween(before.asOf, after.asOf));
  return { ...found, passed: passes(found) };
}
