import type { Parameters } from '../scoring/scoring-parameters.js';
import { cutoffError } from './tier.errors.js';
import { CUT_TIERS, isTier, LOWEST_TIER, type CutTier, type Tier } from './tiers.js';

/** How scores become tiers: shares of the scored customers, minimum scores, or numbers of customers. */
export const TIER_RULES = ['share', 'score', 'topN'] as const;
export type TierRule = (typeof TIER_RULES)[number];

/** Where customers without a score go: to the lowest tier, or to none. */
export const UNSCORED = ['lowest', 'none'] as const;
export type Unscored = (typeof UNSCORED)[number];

/** `share`: 0 to 1, each tier's own; `score`: the least score; `topN`: at most so many customers. */
export interface Cutoff {
  tier: CutTier;
  value: number;
}

/** A tier policy as it is stored: enough to grade again. */
export interface TierDefinition {
  model: string;
  modelVersion: string;
  parameters: Parameters;
  rule: TierRule;
  /** One each for S, A and B, in that order. */
  cutoffs: readonly Cutoff[];
  unscored: Unscored;
}

export interface CutoffInput {
  tier: string;
  value?: number | null;
}

const NOISE = 1e-9;

/** `0.9500000001` would read as an error of ours. */
const readable = (value: number): number => Number(value.toFixed(6));

/**
 * The cut-offs of S, A and B in order. Throws `TIER_CUTOFFS_INVALID` naming the tier. The lowest tier may stand in the
 * list without a value, or with the share that is left.
 */
export function checkCutoffs(rule: TierRule, given: readonly CutoffInput[]): Cutoff[] {
  const values = new Map<Tier, number | null>();
  for (const { tier, value } of given) {
    if (!isTier(tier)) throw cutoffError('tierUnknown', { tier });
    if (values.has(tier)) throw cutoffError('twice', { tier });
    values.set(tier, value ?? null);
  }
  const cutoffs = CUT_TIERS.map((tier) => {
    const value = values.get(tier) ?? null;
    if (value === null) throw cutoffError('missing', { tier });
    return { tier, value };
  });
  CHECKS[rule](cutoffs);
  const rest = values.get(LOWEST_TIER) ?? null;
  const left = 1 - cutoffs.reduce((sum, { value }) => sum + value, 0);
  if (rest !== null && !(rule === 'share' && Math.abs(rest - left) <= NOISE)) {
    throw cutoffError('lowest', { tier: LOWEST_TIER });
  }
  return cutoffs;
}

const CHECKS: Readonly<Record<TierRule, (cutoffs: readonly Cutoff[]) => void>> = {
  share(cutoffs) {
    let sum = 0;
    for (const { tier, value } of cutoffs) {
      if (!(value >= 0 && value <= 1)) throw cutoffError('share', { tier, value });
      sum += value;
      if (sum > 1 + NOISE) throw cutoffError('shareSum', { tier, value: readable(sum) });
    }
  },
  score(cutoffs) {
    cutoffs.forEach(({ tier, value }, index) => {
      if (!(Math.abs(value) < 1e12)) throw cutoffError('score', { tier, value });
      const above = cutoffs[index - 1];
      if (above && value >= above.value) throw cutoffError('scoreOrder', { tier, above: above.tier, value });
    });
  },
  topN(cutoffs) {
    for (const { tier, value } of cutoffs) {
      if (!(Number.isSafeInteger(value) && value >= 0)) throw cutoffError('count', { tier, value });
    }
  },
};
