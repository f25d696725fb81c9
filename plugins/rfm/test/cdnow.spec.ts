import { assignTiers, scoringInput } from '@ricejar/customer';
import { describe, expect, it } from 'vitest';
import { bucketCodes } from '../src/codes.js';
import { rfmRows, type RfmCodes } from '../src/rfm.model.js';
import { cdnowCohort, cdnowPurchases, summaries, type CohortMember } from './cdnow.js';

const AS_OF = '1997-09-30';
const CODES = [1, 2, 3, 4, 5];

const purchases = cdnowPurchases();
const customers = summaries(purchases, AS_OF);
const input = scoringInput(AS_OF, customers);
const rows = [...rfmRows(input, { buckets: 5, ties: 'ntile' })];
const tieAware = [...rfmRows(input, { buckets: 5, ties: 'tieAware' })];

const sizes = (of: typeof rows, code: keyof RfmCodes): number[] =>
  CODES.map((value) => of.filter(({ codes }) => codes[code] === value).length);
const cell = (recency: number, frequency: number, monetary: number): number =>
  rows.filter(
    ({ codes }) => codes.recency === recency && codes.frequency === frequency && codes.monetary === monetary,
  ).length;

/** Purchases of the 39 weeks after. */
const later = purchases.filter(({ date }) => date > AS_OF);
const returned = new Set(later.map(({ customer }) => customer));

describe('RFM on the CDNOW sample, as of 1997-09-30', () => {
  it('counts what was bought', () => {
    expect(customers).toHaveLength(2357);
    expect(customers.reduce((sum, { purchaseDays }) => sum + purchaseDays, 0)).toBe(4814);
    expect(customers.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)).toBe(17_311_555);
  });

  it('makes five equal groups of each measure under ntile', () => {
    for (const code of ['recency', 'frequency', 'monetary'] as const) {
      expect(sizes(rows, code)).toEqual([472, 471, 472, 471, 471]);
    }
  });

  it('fills the best and the worst cell', () => {
    expect(cell(5, 5, 5)).toBe(240);
    expect(cell(1, 1, 1)).toBe(147);
  });

  it('spreads R+F+M', () => {
    const sums = rows.map(({ codes }) => codes.recency + codes.frequency + codes.monetary);
    expect(Array.from({ length: 13 }, (_, index) => sums.filter((sum) => sum === index + 3).length)).toEqual([
      147, 135, 232, 211, 235, 228, 165, 140, 135, 168, 149, 172, 240,
    ]);
  });

  it('keeps equal frequencies together when tie-aware', () => {
    expect(sizes(tieAware, 'frequency')).toEqual([1411, 0, 439, 214, 293]);
  });

  it('tells apart who will come back', () => {
    const share = (code: 'recency' | 'frequency') =>
      CODES.map((value) => {
        const group = rows.filter(({ codes }) => codes[code] === value);
        return group.filter(({ customerId }) => returned.has(customerId)).length / group.length;
      });
    [0.1144, 0.138, 0.178, 0.3694, 0.6518].forEach((wanted, index) => {
      expect(share('recency')[index]).toBeCloseTo(wanted, 4);
    });
    [0.1123, 0.1274, 0.1695, 0.3715, 0.6709].forEach((wanted, index) => {
      expect(share('frequency')[index]).toBeCloseTo(wanted, 4);
    });
  });

  it('grades by spend so that the few at the top hold what they are known to hold', () => {
    const tiers = assignTiers(
      customers.map(({ customerId, amount }) => ({ customerId, score: Number(amount) })),
      'share',
      [
        { tier: 'S', value: 0.05 },
        { tier: 'A', value: 0.15 },
        { tier: 'B', value: 0.3 },
      ],
    );
    const past = new Map(customers.map(({ customerId, amount }) => [customerId, Number(amount)]));
    const future = new Map<string, number>();
    for (const { customer, amount } of later) future.set(customer, (future.get(customer) ?? 0) + amount);
    const held = (spend: ReadonlyMap<string, number>, tier: string): number => {
      const total = [...spend.values()].reduce((sum, one) => sum + one, 0);
      let inTier = 0;
      for (const [customer, amount] of spend) if (tiers.get(customer) === tier) inTier += amount;
      return inTier / total;
    };
    const published: [string, number, number, number][] = [
      ['S', 118, 0.3358, 0.3231],
      ['A', 353, 0.2971, 0.3395],
      ['B', 707, 0.235, 0.202],
      ['C', 1179, 0.1321, 0.1354],
    ];
    for (const [tier, size, ofPast, ofFuture] of published) {
      expect([...tiers.values()].filter((one) => one === tier)).toHaveLength(size);
      expect(held(past, tier)).toBeCloseTo(ofPast, 4);
      expect(held(future, tier)).toBeCloseTo(ofFuture, 4);
    }
  });
});

/** Fader, Hardie & Lee 2005, "RFM and CLV: Using Iso-Value Curves": the whole cohort as of 1998-06-30. */
describe('RFM on the CDNOW cohort (Reference A)', () => {
  // "Bought over $4,000" means repeat spend: ten customers. In all spend it would be twelve.
  const members = cdnowCohort().filter(({ repeatSpend }) => repeatSpend <= 4000);
  const repeaters = members.filter(({ repeats }) => repeats > 0);
  const measures = {
    recency: (one: CohortMember) => one.recencyDays,
    frequency: (one: CohortMember) => one.repeats,
    monetary: (one: CohortMember) => one.repeatSpend / one.repeats,
  };

  it('counts customers, those who never came back, and those who did', () => {
    expect(cdnowCohort()).toHaveLength(23_570);
    expect(members).toHaveLength(23_560);
    expect(members.length - repeaters.length).toBe(12_054);
    expect(repeaters).toHaveLength(11_506);
  });

  it.each(Object.entries(measures))('cuts %s into terciles of 3,836, 3,835 and 3,835', (_, measure) => {
    const codes = bucketCodes(Float64Array.from(repeaters, measure), 3, 'ntile');
    expect([1, 2, 3].map((code) => codes.filter((one) => one === code).length)).toEqual([3836, 3835, 3835]);
  });

  it('keeps equal frequencies together when tie-aware', () => {
    const codes = bucketCodes(Float64Array.from(repeaters, measures.frequency), 3, 'tieAware');
    const found = new Map<number, Set<number>>();
    repeaters.forEach(({ repeats }, index) => {
      found.set(repeats, (found.get(repeats) ?? new Set()).add(codes[index]!));
    });
    expect([...found.values()].every((of) => of.size === 1)).toBe(true);
  });
});
