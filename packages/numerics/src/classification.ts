import { NumericsError } from './errors.js';
import { shuffledIndices } from './random.js';

/**
 * The area under the ROC curve: the chance that a random positive has the higher score than a random negative, equal
 * scores counting half (Mann & Whitney). Throws `shape` where there is no positive or no negative.
 */
export function areaUnderCurve(scores: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  const score = (index: number): number => scores[index] ?? 0;
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index).sort(
    (a, b) => score(a) - score(b),
  );
  let positives = 0;
  let rankSum = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const value = score(order[start] ?? 0);
    let hits = 0;
    for (; end < order.length && score(order[end] ?? 0) === value; end += 1)
      if (outcomes[order[end] ?? 0]) hits += 1;
    rankSum += (hits * (start + 1 + end)) / 2;
    positives += hits;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) {
    throw new NumericsError('shape', 'an area under the curve needs both outcomes');
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The same, or undefined where all outcomes are alike and there is nothing to rank. */
export function rankedArea(scores: ArrayLike<number>, outcomes: ArrayLike<number>): number | undefined {
  let positives = 0;
  for (let index = 0; index < outcomes.length; index += 1) if (outcomes[index]) positives += 1;
  return positives === 0 || positives === outcomes.length ? undefined : areaUnderCurve(scores, outcomes);
}

/** The mean squared difference of probability and outcome (Brier 1950): 0 is perfect. */
export function brierScore(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < probabilities.length; index += 1) {
    sum += ((probabilities[index] ?? 0) - (outcomes[index] ?? 0)) ** 2;
  }
  return sum / probabilities.length;
}

/** The mean of -ln of the probability given to what happened. */
export function logLoss(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < probabilities.length; index += 1) {
    const p = probabilities[index] ?? 0;
    sum -= Math.log(Math.max(outcomes[index] ? p : 1 - p, 1e-15));
  }
  return sum / probabilities.length;
}

/** The share of positives among the `share` of rows with the highest scores; ties in the order of the rows. */
export function shareInTop(scores: ArrayLike<number>, outcomes: ArrayLike<number>, share: number): number {
  const score = (index: number): number => scores[index] ?? 0;
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index).sort(
    (a, b) => score(b) - score(a) || a - b,
  );
  const top = order.subarray(0, Math.max(1, Math.round(share * order.length)));
  return top.reduce((sum, index) => sum + (outcomes[index] ?? 0), 0) / top.length;
}

/** The fold, 0 to `folds` - 1, of each row: of each outcome every fold gets the same number, give or take one. */
export function stratifiedFolds(outcomes: ArrayLike<number>, folds: number, seed: number): Uint8Array {
  const fold = new Uint8Array(outcomes.length);
  const next = new Map<number, number>();
  for (const index of shuffledIndices(outcomes.length, seed)) {
    const outcome = outcomes[index] ?? 0;
    const turn = next.get(outcome) ?? 0;
    fold[index] = turn % folds;
    next.set(outcome, turn + 1);
  }
  return fold;
}
