import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  besideOwnValues,
  FIELDS,
  fourFields,
  referralValue,
  type ReferralYield,
} from '../src/referral-value.js';
import { countAnswers, netPromoterScore, pooled, satisfaction, wilsonInterval } from '../src/satisfaction.js';

const invalid = expect.objectContaining({ code: 'REFERRAL_INPUT_INVALID' });
const near = (got: number, wanted: number): void => expect(Math.abs(got - wanted)).toBeLessThan(1e-4);

describe('the value of referrals', () => {
  const nothing = { margin: 0, referralCost: 0, marketing: 0, saved: 0 };
  const caused: ReferralYield[] = [
    { period: 1, type: 'caused', margin: 100, referralCost: 10, marketing: 5, saved: 20 },
    { period: 2, type: 'caused', margin: 100, referralCost: 0, marketing: 5, saved: 0 },
  ];
  const anyway: ReferralYield = { ...nothing, period: 1, type: 'anyway', saved: 20 };
  const all = [...caused, ...caused, anyway, anyway, anyway];

  it('two who would not have come, three who would have', () => {
    near(referralValue(all, 0.1), 402.47934);
    expect(referralValue([], 0.1)).toBe(0);
  });

  it('of who would have come, only the acquisition saved counts', () => {
    expect(referralValue([{ ...anyway, margin: 1000 }], 0)).toBe(20);
  });

  it('in a total, margins belong to the referred alone', () => {
    near(referralValue(besideOwnValues(all), 0.1), (2 * 10 + 3 * 20) / 1.1);
  });

  it('refuses what is no period, discount or amount', () => {
    expect(() => referralValue(all, -1)).toThrow(invalid);
    expect(() => referralValue([{ ...anyway, period: 0.5 }], 0.1)).toThrow(
      '"period" must be 0, 1, 2, ..., not 0.5.',
    );
    expect(() => referralValue([{ ...anyway, saved: Number.NaN }], 0.1)).toThrow(invalid);
  });
});

describe('the four-field map', () => {
  it('is cut at the medians', () => {
    const { cutOwn, cutReferral, fields } = fourFields([
      { customerId: 'a', ownValue: 10, referralValue: 9 },
      { customerId: 'b', ownValue: 9, referralValue: 1 },
      { customerId: 'c', ownValue: 1, referralValue: 8 },
      { customerId: 'd', ownValue: 2, referralValue: 0 },
    ]);
    expect([cutOwn, cutReferral]).toEqual([5.5, 4.5]);
    expect([...fields.values()]).toEqual(['champion', 'affluent', 'advocate', 'miser']);
    expect(() => fourFields([])).toThrow(invalid);
  });

  it('puts each customer in one field, at most half above a cut', () => {
    const value = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 }), (values) => {
        const customers = values.map(([ownValue, referralValue], index) => ({
          customerId: `${index}`,
          ownValue,
          referralValue,
        }));
        const { fields } = fourFields(customers);
        expect(fields.size).toBe(values.length);
        const of = (...names: string[]) => [...fields.values()].filter((one) => names.includes(one)).length;
        expect(of(...FIELDS)).toBe(values.length);
        expect(of('champion', 'affluent')).toBeLessThanOrEqual(values.length / 2);
        expect(of('champion', 'advocate')).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('net promoter score', () => {
  it.each([
    [60, 25, 15, 45, 7.3993, 30.5, 59.5],
    [450, 350, 200, 25, 2.4238, 20.25, 29.75],
  ])(
    '%d promoters, %d passives, %d detractors',
    (promoters, passives, detractors, score, error, low, high) => {
      const found = netPromoterScore({ promoters, passives, detractors });
      near(found.score, score);
      near(found.standardError, error);
      expect(found.low).toBeCloseTo(low, 2);
      expect(found.high).toBeCloseTo(high, 2);
    },
  );

  it('counts answers and pools groups by them', () => {
    const small = countAnswers([10, 9, 9, 10, 8]);
    expect(small).toEqual({ promoters: 4, passives: 1, detractors: 0 });
    const large = { promoters: 10, passives: 10, detractors: 80 };
    expect(netPromoterScore(pooled([small, large])).score).toBeCloseTo((100 * (14 - 80)) / 105, 10);
    expect(() => countAnswers([11])).toThrow(invalid);
    expect(() => countAnswers([7.5])).toThrow(invalid);
  });

  it('shows none below twenty answers, and who answered', () => {
    expect(() => netPromoterScore({ promoters: 19, passives: 0, detractors: 0 })).toThrow(
      expect.objectContaining({ code: 'REFERRAL_TOO_FEW_ANSWERS', details: { answers: 19, needed: 20 } }),
    );
    expect(netPromoterScore({ promoters: 20, passives: 0, detractors: 0 }, 80)).toMatchObject({
      score: 100,
      high: 100,
      responseRate: 0.25,
    });
    expect(() => netPromoterScore({ promoters: 20, passives: 0, detractors: 0 }, 10)).toThrow(invalid);
    expect(() => netPromoterScore({ promoters: -1, passives: 30, detractors: 0 })).toThrow(invalid);
  });
});

describe('satisfaction', () => {
  it('83 of 100', () => {
    const { share, low, high } = satisfaction(83, 100);
    near(share, 0.83);
    near(low, 0.74452);
    near(high, 0.89106);
    expect(() => satisfaction(5, 4)).toThrow(invalid);
    expect(() => satisfaction(4, 5)).toThrow(expect.objectContaining({ code: 'REFERRAL_TOO_FEW_ANSWERS' }));
  });

  it('an interval holds its share and stays within 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const hits = Math.round(n * share);
          const { low, high } = wilsonInterval(hits, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
        },
      ),
    );
  });
});
