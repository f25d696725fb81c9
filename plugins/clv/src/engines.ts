import type { PurchaseSummary } from '@ricejar/customer';
import { bgNbd, mbgNbd } from './beta-geometric.js';
import { fitPurchases } from './fit.js';
import { patternsOf, type History } from './histories.js';
import { paretoNbd } from './pareto-nbd.js';
import type { PurchaseForecast } from './purchase-model.js';

const DAYS_A_WEEK = 7;
const DAY = 86_400_000;

export const weeksBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / (DAY * DAYS_A_WEEK);

/** In weeks. Two sources may tell of purchases on one and the same day, which are no repeat. */
export function historyOf({ purchaseDays, firstDay, lastDay }: PurchaseSummary, asOf: string): History {
  const recency = weeksBetween(firstDay, lastDay);
  return {
    repeats: recency > 0 ? Math.max(purchaseDays - 1, 1) : 0,
    recency,
    age: weeksBetween(firstDay, asOf),
  };
}

/** Each fits its model to the histories. Throws `CLV_TOO_LITTLE_HISTORY`. */
export const ENGINES = {
  pareto: (histories: readonly History[]): PurchaseForecast =>
    paretoNbd.forecast(fitPurchases(paretoNbd, patternsOf(histories)).parameters),
  mbg: (histories: readonly History[]): PurchaseForecast =>
    mbgNbd.forecast(fitPurchases(mbgNbd, patternsOf(histories)).parameters),
  bg: (histories: readonly History[]): PurchaseForecast =>
    bgNbd.forecast(fitPurchases(bgNbd, patternsOf(histories)).parameters),
};

export type Engine = keyof typeof ENGINES;
