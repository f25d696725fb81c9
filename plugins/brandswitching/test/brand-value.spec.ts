import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brandValues,
  checkValues,
  customerEquity,
  sharePath,
  steadyShares,
  totalOf,
  whatIf,
} from '../src/brand-value.js';
import type { Market, Terms } from '../src/market.js';

const BRANDS = ['A', 'B', 'C'];
const market: Market = {
  brands: BRANDS,
  switching: [
    [0.7, 0.2, 0.1],
    [0.2, 0.7, 0.1],
    [0.1, 0.3, 0.6],
  ],
  shares: [0.5, 0.3, 0.2],
};
const monthly = (horizon: number): Terms => ({
  valueOfPurchase: 300,
  discount: 0.1,
  purchasesPerPeriod: 1,
  horizon,
});
const yearly = (horizon: number): Terms => ({ ...monthly(horizon), purchasesPerPeriod: 12 });

describe('value of a customer to each brand', () => {
  it.each([
    ['10 % a month, t = 0..1', monthly(1), [267.2727, 190.9091, 114.5455], 572.7273],
    ['10 % a year, t = 0..1', yearly(1 / 12), [277.9795, 200.1219, 119.5253], 597.6267],
    ['10 % a month, t = 0..12', monthly(12), [920.876, 954.41, 468.8215], 2344.1075],
    ['10 % a year, t = 0..36', yearly(3), [3559.4782, 4165.2718, 1931.1875], 9655.9375],
    ['10 % a month, unlimited', monthly(Infinity), [1265, 1375, 660], 3300],
  ])('%s', (_, terms, values, total) => {
    const found = brandValues(market, terms);
    values.forEach((wanted, index) => expect(Math.abs(found.values[index]! - wanted)).toBeLessThan(1e-4));
    expect(Math.abs(found.total - total)).toBeLessThan(1e-4);
    expect(Math.abs(totalOf(terms) - total)).toBeLessThan(1e-4);
  });

  it('of brand A by the brand bought last', () => {
    [3880.5613, 3285.2707, 3168.0816].forEach((wanted, last) => {
      const shares = BRANDS.map((_, brand) => Number(brand === last));
      expect(Math.abs(brandValues({ ...market, shares }, yearly(3)).values[0]! - wanted)).toBeLessThan(1e-4);
    });
  });

  it('shares settle', () => {
    steadyShares(market).forEach((share, index) => expect(share).toBeCloseTo([0.36, 0.44, 0.2][index]!, 12));
    const [first, second] = sharePath(market, 1);
    expect(first).toEqual([0.5, 0.3, 0.2]);
    second!.forEach((share, index) => expect(share).toBeCloseTo([0.43, 0.37, 0.2][index]!, 12));
    expect(customerEquity({ values: [2, 3], total: 5 }, 10)).toEqual([20, 30]);
  });

  it('a long horizon comes to the closed form', () => {
    const long = brandValues(market, monthly(400)).values;
    brandValues(market, monthly(Infinity)).values.forEach((value, index) =>
      expect(long[index]).toBeCloseTo(value, 6),
    );
  });
});

describe('the exam problem whose matrix is lost', () => {
  // Shares .5 / .3 / .2, 300 a month, 10 %, t = 0 and 1; printed: 267.2 / 199.0 / 114.5, which add up to 580.7.
  it('has an answer that no matrix leads to', () => {
    expect(() => checkValues([267.2, 199, 114.5], monthly(1), 0.1)).toThrow(
      expect.objectContaining({
        code: 'BRAND_VALUES_IMPOSSIBLE',
        details: { expected: '572.73', total: '580.70' },
      }),
    );
    expect(() => checkValues([267.2, 190.9, 114.5], monthly(1), 0.1)).not.toThrow();
    expect(() => checkValues([267.2, 199, 114.5], yearly(1 / 12), 0.1)).toThrow('597.63');
  });

  it('comes from a row that sums to 1.1', () => {
    const wrong = { ...market, switching: market.switching.with(1, [0.2, 0.8, 0.1]) };
    expect(() => brandValues(wrong, monthly(1))).toThrow(
      expect.objectContaining({ code: 'BRAND_ROW_SUM', details: { brand: 'B', sum: 1.1 } }),
    );
    expect(() => brandValues(wrong, monthly(1))).toThrow('the matrix is transposed');
  });
});

describe('whatever the matrix', () => {
  const row = (size: number) =>
    fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: size, maxLength: size }).map((weights) => {
      const total = weights.reduce((sum, one) => sum + one, 0);
      return weights.map((one) => one / total);
    });
  const markets = fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc.record({
      brands: fc.constant(Array.from({ length: size }, (_, index) => `brand ${index}`)),
      switching: fc.array(row(size), { minLength: size, maxLength: size }),
      shares: row(size),
    }),
  );

  it('shares sum to 1, and values to the same total', () => {
    fc.assert(
      fc.property(markets, fc.integer({ min: 0, max: 30 }), (one, horizon) => {
        for (const shares of sharePath(one, horizon)) {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
        expect(brandValues(one, monthly(horizon)).total).toBeCloseTo(totalOf(monthly(horizon)), 6);
        expect(brandValues(one, monthly(Infinity)).total).toBeCloseTo(3300, 6);
        const steady = steadyShares(one);
        sharePath({ ...one, shares: steady.map(Math.abs) }, 1)[1]!.forEach((share, index) =>
          expect(share).toBeCloseTo(steady[index]!, 9),
        );
      }),
    );
  });

  it('a row changed by one chance stays a row', () => {
    fc.assert(
      fc.property(
        markets,
        fc.nat(5),
        fc.nat(5),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, from, to, chance) => {
          const size = one.brands.length;
          fc.pre(size > 1);
          const changed = whatIf(one, from % size, to % size, chance);
          expect(changed.switching[from % size]![to % size]).toBe(chance);
          expect(() => brandValues(changed, monthly(3))).not.toThrow();
        },
      ),
    );
  });
});

describe('what is refused', () => {
  const refused = (wrong: Partial<Market>, terms: Partial<Terms>, code: string, text: string) => {
    const attempt = () => brandValues({ ...market, ...wrong }, { ...monthly(1), ...terms });
    expect(attempt).toThrow(expect.objectContaining({ code }));
    expect(attempt).toThrow(text);
  };

  it('a transposed matrix, by name', () => {
    const columns = [
      [0.7, 0.2, 0.1],
      [0.2, 0.7, 0.3],
      [0.1, 0.1, 0.6],
    ];
    refused({ switching: columns }, {}, 'BRAND_MATRIX_TRANSPOSED', 'its row B to 1.2');
  });

  it('chances, shares and shapes that are none', () => {
    refused(
      { switching: market.switching.with(2, [-0.1, 0.5, 0.6]) },
      {},
      'BRAND_CHANCE_INVALID',
      '-0.1 in row C, column A',
    );
    refused({ shares: [0.5, 0.3, 0.3] }, {}, 'BRAND_SHARES_INVALID', 'sum to 1.1');
    refused({ switching: market.switching.slice(1) }, {}, 'BRAND_SHAPE_INVALID', '2 rows of 3, 3 columns');
    refused(
      { switching: market.switching.with(0, [1]) },
      {},
      'BRAND_SHAPE_INVALID',
      '3 rows of 1, 3, 3 columns',
    );
    refused({ brands: ['A', 'A', 'C'] }, {}, 'BRAND_NAMES_INVALID', 'given: A, A, C');
    refused({ shares: [1] }, {}, 'BRAND_SHAPE_INVALID', '1 shares');
  });

  it('terms that lead nowhere', () => {
    refused({}, { discount: -1 }, 'BRAND_SETTING_INVALID', '"discount" must be > -1');
    refused({}, { purchasesPerPeriod: 0 }, 'BRAND_SETTING_INVALID', 'purchasesPerPeriod');
    refused({}, { horizon: -1 }, 'BRAND_SETTING_INVALID', 'horizon');
    refused({}, { horizon: 1e9 }, 'BRAND_SETTING_INVALID', '<= 100000');
    refused({}, { horizon: Infinity, discount: 0 }, 'BRAND_HORIZON_NEEDED', 'above 0, not 0');
    refused({}, { valueOfPurchase: Number.NaN }, 'BRAND_SETTING_INVALID', 'valueOfPurchase');
  });

  it('steady shares where there are many', () => {
    const never = {
      brands: ['A', 'B'],
      switching: [
        [1, 0],
        [0, 1],
      ],
      shares: [0.5, 0.5],
    };
    expect(() => steadyShares(never)).toThrow(expect.objectContaining({ code: 'BRAND_NO_STEADY_SHARES' }));
  });
});
