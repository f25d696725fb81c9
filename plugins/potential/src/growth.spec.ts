import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, type CustomerFacts } from './customer-facts.js';
import { growthOf, type Growth, type GrowthOptions } from './growth.js';
import { reasonsFor } from './reasons.js';

const options: GrowthOptions = { roomWeight: 5, pipelineWeight: 3, trendWeight: 2, peers: 3, quantile: 0.75 };

const grow = (
  customers: Record<string, Partial<CustomerFacts>>,
  given: Partial<GrowthOptions> = {},
): Record<string, Growth> =>
  Object.fromEntries(
    growthOf(new Map(Object.entries(customers).map(([id, facts]) => [id, { ...NOTHING_KNOWN, ...facts }])), {
      ...options,
      ...given,
    }).map((growth) => [growth.customerId, growth]),
  );

/** Four grocers that buy 1, 2, 3 and 5 % of their turnover; the benchmark at 0.75 is 3.5 %. */
const GROCERS = {
  a: { industry: 'grocery', revenue: 10_000, recent: 100, earlier: 100, pipeline: 200 },
  b: { industry: 'grocery', revenue: 20_000, recent: 400, earlier: 200, pipeline: 0 },
  c: { industry: 'grocery', revenue: 1_000, recent: 30, earlier: 90, pipeline: 10 },
  d: { industry: 'grocery', revenue: 2_000, recent: 100, earlier: 0, pipeline: 0 },
};

describe('growth potential', () => {
  it('answers the worked example', () => {
    const { a, b, c, d } = grow(GROCERS);
    // Room: 350-100, 700-400, 35-30, and none for d, which buys more than the benchmark.
    expect([a!.room, b!.room, c!.room, d!.room].map((room) => Math.round(room!))).toEqual([250, 300, 5, 0]);
    expect(a!.points).toEqual({ room: 2 / 3, pipeline: 1, trend: 0.5 });
    expect(b!.points).toEqual({ room: 1, pipeline: 0, trend: 2 / 3 });
    expect(c!.points).toEqual({ room: 1 / 3, pipeline: 2 / 3, trend: 0.25 });
    expect(d!.points).toEqual({ room: 0, pipeline: 0, trend: 1 });
    expect(a!.value).toBeCloseTo((100 * (5 * (2 / 3) + 3 + 2 * 0.5)) / 10, 10);
    expect(b!.value).toBeCloseTo(63.333333, 6);
    expect(c!.value).toBeCloseTo(41.666667, 6);
    expect(d!.value).toBeCloseTo(20, 10);
  });

  it('believes the account owner before the benchmark', () => {
    const { a } = grow({ ...GROCERS, a: { ...GROCERS.a, wallet: 1_000 } });
    expect(a).toMatchObject({ wallet: 1_000, basis: 'given', room: 900 });
  });

  it('never takes a wallet for smaller than what was bought from it', () => {
    const { a } = grow({ ...GROCERS, a: { ...GROCERS.a, wallet: 40 } });
    expect(a).toMatchObject({ wallet: 100, room: 0 });
  });

  it('measures by head count where the turnover is not known', () => {
    const shops = { x: 10, y: 20, z: 40 };
    const customers = Object.fromEntries(
      Object.entries(shops).map(([id, employees]) => [id, { employees, recent: 100 }]),
    );
    // 10, 5 and 2.5 a head: the benchmark is 7.5.
    expect(grow(customers)['z']).toMatchObject({ basis: 'employees', wallet: 300, room: 200 });
  });

  it('compares with all industries where its own is too small', () => {
    const { lone } = grow({ ...GROCERS, lone: { industry: 'mining', revenue: 100_000, recent: 500 } });
    // Intensities 0.5, 1, 2, 3 and 5 %.
    expect(lone).toMatchObject({ basis: 'revenue', wallet: 3_000 });
    expect(grow({ lone: { industry: 'mining', revenue: 100_000, recent: 500 } })['lone']).toMatchObject({
      wallet: null,
      basis: null,
    });
  });

  it('says why, the strongest pull first', () => {
    const { a, c } = grow({ ...GROCERS, a: { ...GROCERS.a, wallet: 1_000 } });
    expect(reasonsFor(a!, options).map(({ text }) => text.en)).toEqual([
      'We supply 10 % of what it spends on goods like ours',
      "Open deals worth 200 % of last year's orders, by their chances",
      'Orders level with the year before',
    ]);
    expect(reasonsFor(c!, options).map(({ text }) => text.zh)).toContain('订单额比前一年下降 67%');
  });

  it.each([
    ['nothing at all', {}, ['potential.pipeline.none', 'potential.trend.stopped', 'potential.room.unknown']],
    [
      'deals alone',
      { pipeline: 5 },
      ['potential.trend.stopped', 'potential.pipeline.only', 'potential.room.unknown'],
    ],
  ])('has words for a customer of which it knows %s', (_what, facts, codes) => {
    expect(reasonsFor(grow({ one: facts })['one']!, options).map(({ code }) => code)).toEqual(codes);
  });
});

const amount = fc.integer({ min: 0, max: 1_000_000 });
const maybe = fc.option(fc.integer({ min: 1, max: 1_000_000 }));
const facts: fc.Arbitrary<CustomerFacts> = fc.record({
  industry: fc.option(fc.constantFrom('grocery', 'fashion')),
  revenue: maybe,
  employees: maybe,
  wallet: maybe,
  recent: amount,
  earlier: amount,
  pipeline: amount,
});
const crowd = fc.array(facts, { minLength: 1, maxLength: 40 });
const byId = (all: readonly CustomerFacts[]) => new Map(all.map((one, index) => [`c${index}`, one]));

describe('growth potential, of any customers', () => {
  it('stays between 0 and 100 and never takes back what was bought', () => {
    fc.assert(
      fc.property(crowd, (all) => {
        for (const { value, wallet, room, points, facts: known } of growthOf(byId(all), options)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
          if (wallet !== null) expect(wallet).toBeGreaterThanOrEqual(known.recent);
          if (room !== null) expect(room).toBeGreaterThanOrEqual(0);
          for (const point of [points.room ?? 0, points.pipeline, points.trend]) {
            expect(point).toBeGreaterThanOrEqual(0);
            expect(point).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('does not depend on the order of the customers', () => {
    fc.assert(
      fc.property(crowd, (all) => {
        const forth = growthOf(byId(all), options);
        const back = growthOf(new Map([...byId(all)].reverse()), options);
        expect(back.toReversed()).toEqual(forth);
      }),
    );
  });

  it('never falls when a known wallet grows or deals are added', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 1_000_000 }), (all, more) => {
        const [first, ...rest] = all as [CustomerFacts, ...CustomerFacts[]];
        const known = { ...first, wallet: first.wallet ?? 1 };
        const valueOf = (one: CustomerFacts) => growthOf(byId([one, ...rest]), options)[0]!.value;
        const before = valueOf(known);
        expect(valueOf({ ...known, wallet: known.wallet + more })).toBeGreaterThanOrEqual(before - 1e-9);
        expect(valueOf({ ...known, pipeline: known.pipeline + more })).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('always gives three reasons in both languages', () => {
    fc.assert(
      fc.property(crowd, (all) => {
        for (const growth of growthOf(byId(all), options)) {
          const reasons = reasonsFor(growth, options);
          expect(new Set(reasons.map(({ code }) => code.split('.')[1]))).toEqual(
            new Set(['room', 'pipeline', 'trend']),
          );
          for (const { text } of reasons) expect(text.en !== '' && text.zh !== '').toBe(true);
        }
      }),
    );
  });
});
