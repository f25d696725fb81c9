import { areaUnderCurve } from '@ricejar/numerics';
import type { History } from './histories.js';
import type { PurchaseForecast } from './purchase-model.js';

/** What a forecast said about a period that has come to pass. */
export interface Holdout {
  actual: number;
  predicted: number;
  /** Pearson's r of expected and actual purchases, customer by customer. */
  correlation: number;
  /** How well expected purchases, and P(alive), rank who buys again: areas under the ROC curve. */
  rankedByExpected: number;
  rankedByAlive: number;
  /** By repeats so far, 0 to 6, then 7 and more: customers, and purchases a customer, expected and actual. */
  byRepeats: readonly { customers: number; expected: number; actual: number }[];
}

const MOST_REPEATS = 7;

/** Compares a forecast for the `time` after the histories with the purchases `actual` in it, in the same order. */
export function holdout(
  forecast: PurchaseForecast,
  histories: readonly History[],
  actual: readonly number[],
  time: number,
): Holdout {
  const expected = histories.map((history) => forecast.expected(history, time));
  const alive = histories.map((history) => forecast.alive(history));
  const bought = actual.map((one) => Number(one > 0));
  const groups = Array.from({ length: MOST_REPEATS + 1 }, () => ({ customers: 0, expected: 0, actual: 0 }));
  histories.forEach(({ repeats }, index) => {
    const group = groups[Math.min(repeats, MOST_REPEATS)];
    if (!group) return;
    group.customers += 1;
    group.expected += expected[index] ?? 0;
    group.actual += actual[index] ?? 0;
  });
  return {
    actual: sum(actual),
    predicted: sum(expected),
    correlation: correlation(expected, actual),
    rankedByExpected: areaUnderCurve(expected, bought),
    rankedByAlive: areaUnderCurve(alive, bought),
    byRepeats: groups.map(({ customers, ...totals }) => ({
      customers,
      expected: totals.expected / Math.max(customers, 1),
      actual: totals.actual / Math.max(customers, 1),
    })),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Pearson's r. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  let [both, onlyA, onlyB] = [0, 0, 0];
  a.forEach((value, index) => {
    const [da, db] = [value - meanA, (b[index] ?? 0) - meanB];
    both += da * db;
    onlyA += da * da;
    onlyB += db * db;
  });
  return both / Math.sqrt(onlyA * onlyB);
}

/** Worst share by which a forecast may miss the total of its holdout, and least skill in ranking who buys again. */
const MOST_ERROR = 0.25;
const LEAST_RANKING = 0.65;

/** Whether a model may be switched on: near enough in total, and better than guessing at who will buy. */
export const passes = ({ actual, predicted, rankedByExpected }: Holdout): boolean =>
  actual > 0 && Math.abs(predicted / actual - 1) <= MOST_ERROR && rankedByExpected >= LEAST_RANKING;
