import type { Filter, Localized } from '@ricejar/sdk';
import type { Parameters } from '../scoring/scoring-parameters.js';
import { cutoffError, policyError } from './tier.errors.js';
import { LOWEST_TIER, TIERS, type Tier } from './tiers.js';

/** How scores become tiers: shares of the scored customers, minimum scores, or numbers of customers. */
export const TIER_RULES = ['share', 'score', 'topN'] as const;
export type TierRule = (typeof TIER_RULES)[number];

/** Where customers without a score go: to the lowest tier, or to none. */
export const UNSCORED = ['lowest', 'none'] as const;
export type Unscored = (typeof UNSCORED)[number];

/**
 * What the values of components become before they are weighted: `raw`, the values as the one model gives them, or
 * `percentile`, each customer's rank among those scored from 0 (the last) to 100 (the first), equal values alike.
 */
export const TIER_SCALES = ['raw', 'percentile'] as const;
export type TierScale = (typeof TIER_SCALES)[number];

/** Who puts the next policy in force: whoever may publish, by themselves, or only with the approval of somebody else. */
export const TIER_APPROVALS = ['publisher', 'second'] as const;
export type TierApproval = (typeof TIER_APPROVALS)[number];

/** `share`: 0 to 1, each tier's own; `score`: the least score; `topN`: at most so many customers. */
export interface Cutoff {
  tier: Tier;
  value: number;
}

/** A scoring model that counts, as it was when the policy was drawn up. */
export interface TierComponent {
  model: string;
  modelVersion: string;
  parameters: Parameters;
  /** Above 0; what counts is the share of all weights. */
  weight: number;
}

/** Points on top of the score for customers that a filter of the customer list finds: "an industry we want to be in". */
export interface TierCriterion {
  /** Names it within the policy; stays when the label is reworded. */
  key: string;
  label: Localized;
  filter: Filter;
  /** In points of the score; below 0 takes away. */
  points: number;
}

/** Customers that a filter finds stand no higher than a tier, whatever their score; null: in no tier at all. */
export interface TierVeto {
  key: string;
  label: Localized;
  filter: Filter;
  atMost: Tier | null;
}

/** At most so many customers stand in the tier, overrides among them; the next best go to the tier below. */
export interface TierQuota {
  tier: Tier;
  atMost: number;
}

/** A tier policy as it is stored: enough to grade again. */
export interface TierDefinition {
  form: 2;
  components: readonly TierComponent[];
  scale: TierScale;
  criteria: readonly TierCriterion[];
  vetoes: readonly TierVeto[];
  rule: TierRule;
  /** One for each tier but the lowest, best first. */
  cutoffs: readonly Cutoff[];
  /** The tier that takes the rest. */
  lowest: Tier;
  quotas: readonly TierQuota[];
  /**
   * In points of the score. Whoever stands above a line falls only when `margin` below it, and whoever stands below rises
   * only when `margin` above it; where tiers are full, a newcomer takes a place only by being better by more than `margin`.
   */
  hysteresis: { margin: number };
  unscored: Unscored;
  approval: TierApproval;
}

/** Form 1: one model with cut-offs, as policies were stored at first. */
export interface TierDefinition1 {
  model: string;
  modelVersion: string;
  parameters: Parameters;
  rule: TierRule;
  cutoffs: readonly Cutoff[];
  unscored: Unscored;
}

/** A stored definition of either form, read as form 2. Throws `TIER_POLICY_INVALID` for what is neither. */
export function readDefinition(stored: TierDefinition | TierDefinition1): TierDefinition {
  if (!Array.isArray(stored.cutoffs)) throw policyError('unreadable', { part: 'definition' });
  if ('form' in stored) return stored;
  const { model, modelVersion, parameters, rule, cutoffs, unscored } = stored;
  return {
    form: 2,
    components: [{ model, modelVersion, parameters, weight: 1 }],
    scale: 'raw',
    criteria: [],
    vetoes: [],
    rule,
    cutoffs,
    lowest: LOWEST_TIER,
    quotas: [],
    hysteresis: { margin: 0 },
    unscored,
    approval: 'publisher',
  };
}

export interface CutoffInput {
  tier: string;
  value?: number | null;
}

const NOISE = 1e-9;

/** `0.9500000001` would read as an error of ours. */
const readable = (value: number): number => Number(value.toFixed(6));

/**
 * The cut-offs of all tiers but the lowest, best first. Throws `TIER_CUTOFFS_INVALID` naming the tier. The lowest tier may
 * stand in the list without a value, or with the share that is left. `tiers` are those there are, best first.
 */
export function checkCutoffs(
  rule: TierRule,
  given: readonly CutoffInput[],
  tiers: readonly Tier[] = TIERS,
): Cutoff[] {
  const lowest = tiers.at(-1) ?? LOWEST_TIER;
  const cut = tiers.slice(0, -1);
  const values = new Map<Tier, number | null>();
  for (const { tier, value } of given) {
    if (!tiers.includes(tier)) throw cutoffError('tierUnknown', { tier });
    if (values.has(tier)) throw cutoffError('twice', { tier });
    values.set(tier, value ?? null);
  }
  const cutoffs = cut.map((tier) => {
    const value = values.get(tier) ?? null;
    if (value === null) throw cutoffError('missing', { tier });
    return { tier, value };
  });
  CHECKS[rule](cutoffs);
  const rest = values.get(lowest) ?? null;
  const left = 1 - cutoffs.reduce((sum, { value }) => sum + value, 0);
  if (rest !== null && !(rule === 'share' && Math.abs(rest - left) <= NOISE)) {
    throw cutoffError('lowest', { tier: lowest });
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
