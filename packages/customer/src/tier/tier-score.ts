import { descending } from './rank-order.js';
import type { TierScale } from './tier-definition.js';

/** As precise as it is stored, so that grading from stored scores answers the same. */
export const roundScore = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * Ranks from 0 (the last) to 100 (the first); equal values share the middle of their ranks, and one alone is first. `NaN`
 * stays: those have no value to be ranked by.
 */
export function percentileRanks(values: Float64Array): Float64Array {
  const order = descending(values);
  const ranks = new Float64Array(values.length).fill(NaN);
  const last = order.length - 1;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const value = values[order[start] ?? 0];
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    const rank = last === 0 ? 100 : (100 * (last - (start + end - 1) / 2)) / last;
    for (let at = start; at < end; at++) ranks[order[at] ?? 0] = rank;
  }
  return ranks;
}

export interface WeightedColumn {
  /** Raw values or percentile ranks, by the policy's scale; `NaN` for customers that the model does not score. */
  values: Float64Array;
  weight: number;
}

export interface PointsColumn {
  /** 1 for customers that the criterion's filter finds. */
  found: Uint8Array;
  points: number;
}

/**
 * The score of every customer: the mean of the components by weight, plus the points of the criteria. A component that
 * does not score a customer counts as 0 for it; whom no component scores has no score (`NaN`), whatever its points.
 */
export function combineScores(
  scale: TierScale,
  components: readonly WeightedColumn[],
  criteria: readonly PointsColumn[],
): Float64Array {
  const [first] = components;
  const scores = new Float64Array(first?.values.length ?? 0);
  const weights = components.reduce((sum, { weight }) => sum + weight, 0);
  for (let at = 0; at < scores.length; at++) {
    let sum = 0;
    let known = false;
    for (const { values, weight } of components) {
      const value = values[at] ?? NaN;
      if (Number.isNaN(value)) continue;
      known = true;
      sum += scale === 'raw' ? value : (weight / weights) * value;
    }
    for (const { found, points } of criteria) if (found[at] === 1) sum += points;
    scores[at] = known ? roundScore(sum) : NaN;
  }
  return scores;
}
