import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descending } from './rank-order.js';
import { DECIDED_BY, NO_TIER } from './tier-assignment.js';
import { placeAll, type TierData } from './tier-columns.js';
import { readDefinition, type TierDefinition, type TierRule } from './tier-definition.js';
import { fitDefinition } from './tier-fit.js';
import { combineScores, percentileRanks } from './tier-score.js';

const TIERS = ['S', 'A', 'B', 'C'];
const RUNS = { numRuns: 150 };

const label = { en: 'x', zh: 'x' };
const component = (weight: number) => ({ model: `m${weight}`, modelVersion: '1', parameters: {}, weight });

/** Quarters: their sums are exact, and ties are common. */
const quarter = fc.integer({ min: -40, max: 40 }).map((one) => one / 4);
const CUTOFFS: Record<TierRule, fc.Arbitrary<number[]>> = {
  share: fc.tuple(fc.nat(40), fc.nat(30), fc.nat(30)).map((shares) => shares.map((one) => one / 100)),
  topN: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
  score: fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)).map(([S, A, B]) => [S + A + B + 2, A + B + 1, B]),
};

const policy: fc.Arbitrary<TierDefinition> = fc
  .constantFrom<TierRule>('share', 'topN', 'score')
  .chain((rule) =>
    fc
      .record({
        values: CUTOFFS[rule],
        scale: fc.constantFrom('raw' as const, 'percentile' as const),
        points: quarter,
        atMost: fc.constantFrom('A', 'C', null),
        quota: fc.option(fc.nat(12)),
        margin: fc.nat(12).map((one) => one / 4),
        unscored: fc.constantFrom('lowest' as const, 'none' as const),
      })
      .map(({ values, scale, points, atMost, quota, margin, unscored }): TierDefinition => ({
        form: 2,
        components: scale === 'raw' ? [component(1)] : [component(1), component(3)],
        scale,
        criteria: [{ key: 'c', label, filter: {}, points }],
        vetoes: [{ key: 'v', label, filter: {}, atMost }],
        rule,
        cutoffs: values.map((value, index) => ({ tier: TIERS[index] ?? '', value })),
        lowest: 'C',
        quotas: quota === null ? [] : [{ tier: 'S', atMost: quota }],
        hysteresis: { margin },
        unscored,
        approval: 'publisher',
      })),
  );

const row = fc.record({
  first: fc.option(quarter, { nil: NaN }),
  second: fc.option(quarter, { nil: NaN }),
  criterion: fc.boolean(),
  veto: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  current: fc.integer({ min: NO_TIER, max: 3 }),
  override: fc.oneof({ weight: 9, arbitrary: fc.constant(NO_TIER) }, fc.nat(3)),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;
const rows = fc.array(row, { maxLength: 60 });

function dataOf(
  all: readonly Row[],
  current: Int8Array = Int8Array.from(all, (one) => one.current),
): TierData {
  const column = (values: Float64Array) => ({ values, percentiles: percentileRanks(values) });
  return {
    customers: {
      ids: all.map((_, index) => String(index)),
      current,
      override: Int8Array.from(all, ({ override }) => override),
      overrides: new Map(),
    },
    components: [
      column(Float64Array.from(all, ({ first }) => first)),
      column(Float64Array.from(all, ({ second }) => second)),
    ],
    criteria: [Uint8Array.from(all, ({ criterion }) => Number(criterion))],
    vetoes: [Uint8Array.from(all, ({ veto }) => Number(veto))],
  };
}

const sizes = (column: Int8Array): number[] =>
  TIERS.map((_, place) => column.filter((one) => one === place).length);

describe('a policy applied to customers', () => {
  it('puts each into exactly one tier, or into none where policy or veto says so', () => {
    fc.assert(
      fc.property(policy, rows, (definition, all) => {
        const { tier, score, decidedBy } = placeAll(definition, TIERS, dataOf(all));
        expect(tier).toHaveLength(all.length);
        expect(sizes(tier).reduce((sum, one) => sum + one, 0)).toBe(
          all.length - tier.filter((one) => one === NO_TIER).length,
        );
        all.forEach(({ veto, override }, at) => {
          const barred = veto && definition.vetoes[0]?.atMost === null;
          const out = Number.isNaN(score[at]) && definition.unscored === 'none';
          expect(tier[at] === NO_TIER, `customer ${at}`).toBe(override === NO_TIER && (barred || out));
          if (override !== NO_TIER) {
            expect([tier[at], DECIDED_BY[decidedBy[at] ?? -1]]).toEqual([override, 'override']);
          } else if (veto && definition.vetoes[0]?.atMost === 'A') {
            expect(tier[at]).not.toBe(0);
          }
        });
      }),
      RUNS,
    );
  });

  it('keeps every quota, but for what people set by hand', () => {
    fc.assert(
      fc.property(policy, rows, (definition, all) => {
        const { tier } = placeAll(definition, TIERS, dataOf(all));
        const byHand = all.filter(({ override }) => override === 0).length;
        for (const { atMost } of definition.quotas) {
          expect(sizes(tier)[0]).toBeLessThanOrEqual(Math.max(atMost, byHand));
        }
        if (definition.rule !== 'topN') return;
        definition.cutoffs.forEach(({ value }, place) => {
          const set = all.filter(({ override }) => override === place).length;
          expect(sizes(tier)[place]).toBeLessThanOrEqual(Math.max(value, set));
        });
      }),
      RUNS,
    );
  });

  it('changes nothing when the same data are graded again', () => {
    fc.assert(
      fc.property(policy, rows, (definition, all) => {
        const once = placeAll(definition, TIERS, dataOf(all));
        const twice = placeAll(definition, TIERS, dataOf(all, once.tier));
        expect([...twice.tier]).toEqual([...once.tier]);
        expect([...twice.score]).toEqual([...once.score]);
      }),
      RUNS,
    );
  });

  it('moves nobody while scores wobble within the margin', () => {
    const wobbles = fc.array(fc.array(fc.integer({ min: -24, max: 24 }), { minLength: 60, maxLength: 60 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(policy, rows, wobbles, (given, all, series) => {
        // Raw scores, so that one customer's wobble is nobody else's.
        const definition: TierDefinition = {
          ...given,
          components: [component(1)],
          scale: 'raw',
          hysteresis: { margin: 2 },
        };
        const fresh = all.map((one) => ({ ...one, current: NO_TIER }));
        const start = placeAll(definition, TIERS, dataOf(fresh)).tier;
        let current = start;
        for (const wobble of series) {
          // Less than half the margin each way: a newcomer gains on a holder by less than the whole of it.
          const moved = fresh.map((one, at) => ({ ...one, first: one.first + (wobble[at] ?? 0) / 25 }));
          current = placeAll(definition, TIERS, dataOf(moved, current)).tier;
          expect([...current]).toEqual([...start]);
        }
      }),
      RUNS,
    );
  });

  it('answers the same for the same day whoever stood where, when there is no margin', () => {
    fc.assert(
      fc.property(policy, rows, (given, all) => {
        const definition = { ...given, hysteresis: { margin: 0 } };
        const now = placeAll(definition, TIERS, dataOf(all));
        const before = placeAll(definition, TIERS, dataOf(all, new Int8Array(all.length).fill(NO_TIER)));
        expect([...now.tier]).toEqual([...before.tier]);
      }),
      RUNS,
    );
  });

  it('reads a policy of form 1 as one component with raw scores', () => {
    const form1 = {
      model: 'rfm',
      modelVersion: '1.0.0',
      parameters: { buckets: 5 },
      rule: 'score' as const,
      cutoffs: [{ tier: 'S', value: 80 }],
      unscored: 'none' as const,
    };
    const read = readDefinition(form1);
    expect(read).toMatchObject({
      components: [{ model: 'rfm', weight: 1 }],
      scale: 'raw',
      lowest: 'C',
      unscored: 'none',
    });
    expect(readDefinition(read)).toBe(read);
  });
});

describe('scores', () => {
  it('ranks from 0 to 100, equal values alike, and leaves out who has none', () => {
    expect([...percentileRanks(Float64Array.of(1, 5, NaN, 3, 3))]).toEqual([0, 100, NaN, 50, 50]);
    expect([...percentileRanks(Float64Array.of(7))]).toEqual([100]);
    expect([...percentileRanks(Float64Array.of(2, 2))]).toEqual([50, 50]);
  });

  it('weighs what there is, counts a missing component as 0, and adds points to the scored alone', () => {
    const scores = combineScores(
      'percentile',
      [
        { values: Float64Array.of(100, NaN, NaN), weight: 3 },
        { values: Float64Array.of(50, 50, NaN), weight: 1 },
      ],
      [{ found: Uint8Array.of(0, 1, 1), points: 2.5 }],
    );
    expect([...scores]).toEqual([87.5, 15, NaN]);
  });

  it('are put in order as a comparison would, be they many', () => {
    const some = fc.oneof(
      fc.double({ noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constant(-0),
    );
    fc.assert(
      fc.property(fc.array(some, { minLength: 10, maxLength: 40 }), fc.boolean(), (few, long) => {
        const values = Float64Array.from(long ? Array.from({ length: 500 }, () => few).flat() : few);
        const wanted = [...values.keys()]
          .filter((at) => !Number.isNaN(values[at]))
          .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
        expect([...descending(values)]).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a policy after its tiers were changed', () => {
  const definition: TierDefinition = {
    ...readDefinition({
      model: 'rfm',
      modelVersion: '1',
      parameters: {},
      rule: 'topN',
      cutoffs: [
        { tier: 'S', value: 10 },
        { tier: 'A', value: 20 },
        { tier: 'B', value: 30 },
      ],
      unscored: 'lowest',
    }),
    quotas: [{ tier: 'S', atMost: 5 }],
    vetoes: [{ key: 'v', label, filter: {}, atMost: 'B' }],
  };
  const ladder = (tiers: string[], successors: Record<string, string>) => ({
    tiers,
    successor: (key: string) => (tiers.includes(key) ? key : successors[key]),
  });

  it('gives the places of a retired tier to the one that took over', () => {
    expect(fitDefinition(definition, ladder(['S', 'A', 'C'], { B: 'A' }))).toMatchObject({
      cutoffs: [
        { tier: 'S', value: 10 },
        { tier: 'A', value: 50 },
      ],
      lowest: 'C',
      vetoes: [{ atMost: 'A' }],
      quotas: [{ tier: 'S', atMost: 5 }],
    });
    expect(fitDefinition(definition, ladder(['A', 'B'], { S: 'A', C: 'B' }))).toMatchObject({
      cutoffs: [{ tier: 'A', value: 30 }],
      lowest: 'B',
      quotas: [],
    });
  });

  it('moves nobody into a tier that was added since', () => {
    const fitted = fitDefinition(definition, ladder(['S', 'P', 'A', 'B', 'C', 'D'], {}));
    expect(fitted.cutoffs.map(({ tier }) => tier)).toEqual(['S', 'A', 'B']);
    expect(fitted.lowest).toBe('C');
  });
});
