import type { Cutoff, TierRule } from './tier-definition.js';
import { LOWEST_TIER, type Tier } from './tiers.js';

export interface Scored {
  customerId: string;
  score: number;
}

/** Best first; equal scores by id, so that the order never depends on where the rows came from. */
const byRank = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.customerId < b.customerId ? -1 : a.customerId > b.customerId ? 1 : 0);

/** Exact for shares such as .05 + .15 + .30, whose binary sums are a hair off. */
const nearest = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * How many customers stand in each tier or a better one. Shares are cut where the running share of customers is nearest
 * to the running share wanted; an exact half stays below the line. So of 2,357 customers 5 / 15 / 30 % are 118, 353, 707.
 */
function positions(rule: 'share' | 'topN', cutoffs: readonly Cutoff[], customers: number): number[] {
  let sum = 0;
  return cutoffs.map(({ value }) => {
    sum += value;
    const end = rule === 'topN' ? sum : Math.ceil(nearest(sum * customers - 0.5));
    return Math.min(Math.max(end, 0), customers);
  });
}

/**
 * Puts every scored customer into exactly one tier. `cutoffs` are those of S, A and B as `checkCutoffs` answers them.
 * With `score`, equal scores share a tier; with `share` and `topN` the line may fall between equal scores, and their
 * ids decide.
 */
export function assignTiers(
  scored: readonly Scored[],
  rule: TierRule,
  cutoffs: readonly Cutoff[],
): Map<string, Tier> {
  if (rule === 'score') {
    return new Map(
      scored.map(({ customerId, score }) => [
        customerId,
        cutoffs.find(({ value }) => score >= value)?.tier ?? LOWEST_TIER,
      ]),
    );
  }
  const ends = positions(rule, cutoffs, scored.length);
  const ranked = scored.toSorted(byRank);
  let at = 0;
  return new Map(
    ranked.map(({ customerId }, position) => {
      while (at < ends.length && position >= (ends[at] ?? 0)) at += 1;
      return [customerId, cutoffs[at]?.tier ?? LOWEST_TIER];
    }),
  );
}
