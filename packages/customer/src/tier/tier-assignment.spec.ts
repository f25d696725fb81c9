import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignTiers, type Scored } from './tier-assignment.js';
import { checkCutoffs, type Cutoff, type TierRule } from './tier-definition.js';
import { CUT_TIERS, TIERS, tierRank, type Tier } from './tiers.js';

const cutoffs = (S: number, A: number, B: number): Cutoff[] => [
  { tier: 'S', value: S },
  { tier: 'A', value: A },
  { tier: 'B', value: B },
];

const ladder = (customers: number): Scored[] =>
  Array.from({ length: customers }, (_, index) => ({
    customerId: String(index).padStart(5, '0'),
    score: customers - index,
  }));

const sizes = (tiers: ReadonlyMap<string, Tier>): number[] =>
  TIERS.map((tier) => [...tiers.values()].filter((one) => one === tier).length);

/** Few distinct scores, so that ties are common. */
const scoredCustomers = fc.uniqueArray(
  fc.record({
    customerId: fc.integer({ min: 0, max: 100_000 }).map(String),
    score: fc.integer({ min: 0, max: 12 }),
  }),
  { selector: ({ customerId }) => customerId, maxLength: 80 },
);

const shares = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([S, A, B]) => cutoffs(S / 100, A / 100, B / 100));
const counts = fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80)).map(([S, A, B]) => cutoffs(S, A, B));
const scores = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(4))
  .map(([S, A, B]) => cutoffs(S + A + B + 2, A + B + 1, B));

const policies: fc.Arbitrary<[TierRule, Cutoff[]]> = fc.oneof(
  shares.map((one): [TierRule, Cutoff[]] => ['share', one]),
  counts.map((one): [TierRule, Cutoff[]] => ['topN', one]),
  scores.map((one): [TierRule, Cutoff[]] => ['score', one]),
);

describe('assignTiers', () => {
  it('cuts 2,357 customers at 5, 15 and 30 % into 118, 353, 707 and 1,179', () => {
    expect(sizes(assignTiers(ladder(2357), 'share', cutoffs(0.05, 0.15, 0.3)))).toEqual([
      118, 353, 707, 1179,
    ]);
  });

  it('leaves the top tiers empty rather than over-full when there are few customers', () => {
    expect(sizes(assignTiers(ladder(3), 'share', cutoffs(0.05, 0.15, 0.3)))).toEqual([0, 1, 0, 2]);
    expect(sizes(assignTiers([], 'share', cutoffs(0.05, 0.15, 0.3)))).toEqual([0, 0, 0, 0]);
  });

  it('takes a minimum score as reached when it is met exactly', () => {
    const tiers = assignTiers(
      [
        { customerId: 'a', score: 80 },
        { customerId: 'b', score: 79.999999 },
        { customerId: 'c', score: -3 },
      ],
      'score',
      cutoffs(80, 60, 20),
    );
    expect([...tiers]).toEqual([
      ['a', 'S'],
      ['b', 'A'],
      ['c', 'C'],
    ]);
  });

  it('breaks ties by id', () => {
    const tied = ['c', 'a', 'b'].map((customerId) => ({ customerId, score: 5 }));
    const tiers = assignTiers(tied, 'topN', cutoffs(1, 1, 0));
    expect([tiers.get('a'), tiers.get('b'), tiers.get('c')]).toEqual(['S', 'A', 'C']);
  });

  it('puts every scored customer into exactly one tier', () => {
    fc.assert(
      fc.property(scoredCustomers, policies, (scored, [rule, cuts]) => {
        const tiers = assignTiers(scored, rule, cuts);
        expect(new Set(tiers.keys())).toEqual(new Set(scored.map(({ customerId }) => customerId)));
        expect(sizes(tiers).reduce((sum, one) => sum + one, 0)).toBe(scored.length);
      }),
    );
  });

  it('answers the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(scoredCustomers, policies, (scored, [rule, cuts]) => {
        const forth = assignTiers(scored, rule, cuts);
        const back = assignTiers(scored.toReversed(), rule, cuts);
        for (const [id, tier] of forth) expect(back.get(id)).toBe(tier);
      }),
    );
  });

  it('never grades a better score lower', () => {
    fc.assert(
      fc.property(scoredCustomers, policies, (scored, [rule, cuts]) => {
        const tiers = assignTiers(scored, rule, cuts);
        const ranks = scored
          .toSorted((a, b) => b.score - a.score)
          .map(({ customerId, score }) => ({ score, rank: tierRank(tiers.get(customerId) ?? 'C') }));
        for (const [index, { score, rank }] of ranks.entries()) {
          for (const later of ranks.slice(index + 1))
            if (later.score < score) expect(later.rank).toBeGreaterThanOrEqual(rank);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('honours shares to the nearest customer, counted from the top', () => {
    fc.assert(
      fc.property(scoredCustomers, shares, (scored, cuts) => {
        const found = sizes(assignTiers(scored, 'share', cuts));
        let wanted = 0;
        let got = 0;
        CUT_TIERS.forEach((_, index) => {
          wanted += (cuts[index]?.value ?? 0) * scored.length;
          got += found[index] ?? 0;
          expect(Math.abs(got - wanted)).toBeLessThanOrEqual(0.5 + 1e-9);
        });
      }),
    );
  });

  it('gives a tier of the top N at most N customers, and all of them while there are enough', () => {
    fc.assert(
      fc.property(scoredCustomers, counts, (scored, cuts) => {
        let left = scored.length;
        sizes(assignTiers(scored, 'topN', cuts))
          .slice(0, CUT_TIERS.length)
          .forEach((size, index) => {
            expect(size).toBe(Math.min(cuts[index]?.value ?? 0, left));
            left -= size;
          });
      }),
    );
  });

  it('lets equal scores share a tier under minimum scores', () => {
    fc.assert(
      fc.property(scoredCustomers, scores, (scored, cuts) => {
        const tiers = assignTiers(scored, 'score', cuts);
        const byScore = new Map<number, Set<Tier | undefined>>();
        for (const { customerId, score } of scored) {
          byScore.set(score, (byScore.get(score) ?? new Set()).add(tiers.get(customerId)));
        }
        for (const seen of byScore.values()) expect(seen.size).toBe(1);
      }),
    );
  });

  it('accepts what checkCutoffs answers', () => {
    const checked = checkCutoffs('share', [
      { tier: 'B', value: 0.3 },
      { tier: 'S', value: 0.05 },
      { tier: 'A', value: 0.15 },
    ]);
    expect(sizes(assignTiers(ladder(100), 'share', checked))).toEqual([5, 15, 30, 50]);
  });
});
