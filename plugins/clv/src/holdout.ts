import { rankedArea } from '@ricejar/numerics';
import type { History } from './histories.js';
import type { PurchaseForecast } from './purchase-model.js';

/** What a forecast said about a period that has come to pass. */
export interface Holdout {
  actual: number;
  predicted: number;
  /** Pearson's r of expected and actual purchases, customer by customer. */
  correlation: number;
  /** How well expected purchases, and P(alive), rank who buys again: areas under the ROC curve, where some do and some do not. */
  rankedByExpected: number | undefined;
  rankedByAlive: number | undefined;
  /** By repeats so far, 0 to 6, then 7 and more: customers, and purchases a customer, expected and actual. */
  byRepeats: readonly { customers: number; expected: number; actual: number }[];
}

const MOST_REPEATS = 7;

/** Compares a forecast for the `time` after the histories with the purchases `actual` in it, in the same order. */
export function holdout(
  forecast: PurchaseForecast,
  histories: readonly History[],
  actual: ArrayLike<number>,
  time: number,
): Holdout {
  const expected = histories.map((history) => forecast.expected(history, time));
  const alive = histories.map((history) => forecast.alive(history));
  const bought = Array.from(actual, (one) => Number(one > 0));
  const groups = Array.from({ length: MOST_REPEATS + 1 }, () => ({ customers: 0, expected: 0, actual: 0 }));
  histories.forEach(({ repeats }, index) => {
    const group = groups[Math.min(repeats, MOST_REPEATS)];
    if (!group) return;
    group.customers += 1;
    group.expected += expected[index] ?? 0;
    group.actual += actual[index] ?? 0;
  });
  return {
    actual: sum(Array.from(actual)),
    predicted: sum(expected),
    correlation: correlation(expected, actual),
    rankedByExpected: rankedArea(expected, bought),
    rankedByAlive: rankedArea(alive, bought),
    byRepeats: groups.map(({ customers, ...totals }) => ({
      customers,
      expected: totals.expected / Math.max(customers, 1),
      actual: totals.actual / Math.max(customers, 1),
    })),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Pearson's r; 0 where one of the two never varies. */
export function correlation(a: readonly number[], b: ArrayLike<number>): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(Array.from(b)) / b.length];
  let [both, onlyA, onlyB] = [0, 0, 0];
  a.forEach((value, index) => {
    const [da, db] = [value - meanA, (b[index] ?? 0) - meanB];
    both += da * db;
    onlyA += da * da;
    onlyB += db * db;
  });
  return onlyA * onlyB > 0 ? both / Math.sqrt(onlyA * onlyB) : 0;
}

/** Most per cent by which a forecast may miss the total of its holdout, and least skill in ranking who buys again. */
export const MOST_ERROR = 25;
export const LEAST_RANKING = 0.65;
