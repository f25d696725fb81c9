import { tierRank, TIERS, type Tier } from './tiers.js';

/** A customer's grade before and after; null is ungraded. */
export interface Grade {
  customerId: string;
  from: Tier | null;
  to: Tier | null;
  score: number | null;
}

export interface TierCount {
  tier: Tier;
  count: number;
}

/** `customers` = up + down + unchanged + entering + leaving. */
export interface TierDiff<G extends Grade = Grade> {
  customers: number;
  up: number;
  down: number;
  unchanged: number;
  /** Ungraded before, graded after; and the other way round. */
  entering: number;
  leaving: number;
  before: TierCount[];
  after: TierCount[];
  /** Everyone whose tier differs: the farthest moves first, then the highest scores. */
  movers: G[];
}

export type Direction = 'up' | 'down' | 'unchanged' | 'entering' | 'leaving';

export function direction({ from, to }: Pick<Grade, 'from' | 'to'>): Direction {
  if (from === to) return 'unchanged';
  if (from === null) return 'entering';
  if (to === null) return 'leaving';
  return tierRank(to) < tierRank(from) ? 'up' : 'down';
}

/** Who comes in or drops out moves less than anyone who changes tier: those are what a person wants to see first. */
const distance = ({ from, to }: Grade): number =>
  from === null || to === null ? 0 : Math.abs(tierRank(from) - tierRank(to));

const byWeight = (a: Grade, b: Grade): number =>
  distance(b) - distance(a) ||
  (b.score ?? -Infinity) - (a.score ?? -Infinity) ||
  (a.customerId < b.customerId ? -1 : 1);

const counts = (tiers: readonly (Tier | null)[]): TierCount[] => {
  const byTier = new Map<Tier, number>(TIERS.map((tier) => [tier, 0]));
  for (const tier of tiers) if (tier) byTier.set(tier, (byTier.get(tier) ?? 0) + 1);
  return [...byTier].map(([tier, count]) => ({ tier, count }));
};

export function diffTiers<G extends Grade>(grades: readonly G[]): TierDiff<G> {
  const totals = { up: 0, down: 0, unchanged: 0, entering: 0, leaving: 0 };
  const movers: G[] = [];
  for (const grade of grades) {
    const moved = direction(grade);
    totals[moved] += 1;
    if (moved !== 'unchanged') movers.push(grade);
  }
  return {
    customers: grades.length,
    ...totals,
    before: counts(grades.map(({ from }) => from)),
    after: counts(grades.map(({ to }) => to)),
    movers: movers.sort(byWeight),
  };
}
