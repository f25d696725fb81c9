import { descending } from './rank-order.js';
import { NO_TIER } from './tier-assignment.js';
import type { Tier } from './tiers.js';

/** Customers before and after: places in the list of tiers, each customer at one place of every column. */
export interface Moves {
  /** Best first. */
  tiers: readonly Tier[];
  from: Int8Array;
  to: Int8Array;
  /** `NaN`: without a score. */
  score: Float64Array;
}

export interface TierCount {
  tier: Tier;
  count: number;
}

/** `customers` = up + down + unchanged + entering + leaving. */
export interface TierDiff {
  customers: number;
  up: number;
  down: number;
  unchanged: number;
  /** Without a tier before, with one after; and the other way round. */
  entering: number;
  leaving: number;
  before: TierCount[];
  after: TierCount[];
}

export const DIRECTIONS = ['up', 'down', 'unchanged', 'entering', 'leaving'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export function directionOf(from: number, to: number): Direction {
  if (from === to) return 'unchanged';
  if (from === NO_TIER) return 'entering';
  if (to === NO_TIER) return 'leaving';
  return to < from ? 'up' : 'down';
}

const counts = (tiers: readonly Tier[], column: Int8Array): TierCount[] => {
  const found = tiers.map((tier) => ({ tier, count: 0 }));
  for (const place of column) {
    const one = found[place];
    if (one) one.count += 1;
  }
  return found;
};

export function diffTiers({ tiers, from, to }: Omit<Moves, 'score'>): TierDiff {
  const totals = { up: 0, down: 0, unchanged: 0, entering: 0, leaving: 0 };
  to.forEach((place, at) => (totals[directionOf(from[at] ?? NO_TIER, place)] += 1));
  return { customers: to.length, ...totals, before: counts(tiers, from), after: counts(tiers, to) };
}

/** Who comes in or drops out moves less than anyone who changes tier: those are what a person wants to see first. */
const distance = (from: number, to: number): number =>
  from === NO_TIER || to === NO_TIER ? 0 : Math.abs(from - to);

/**
 * Places of everyone who moves and whom `wanted` lets through: the farthest moves first, then the highest scores, those
 * without a score last.
 */
export function moversOf(
  { tiers, from, to, score }: Moves,
  wanted: (at: number) => boolean = () => true,
): number[] {
  const byDistance = Array.from({ length: tiers.length + 1 }, (): number[] => []);
  const take = (at: number): void => {
    const [before, after] = [from[at] ?? NO_TIER, to[at] ?? NO_TIER];
    if (before !== after && wanted(at)) byDistance[distance(before, after)]?.push(at);
  };
  for (const at of descending(score)) take(at);
  score.forEach((value, at) => {
    if (Number.isNaN(value)) take(at);
  });
  return byDistance.toReversed().flat();
}
