import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRetention, leaving, retention, retentionLogLikelihood, survival } from '../src/cohort.js';
import { discountedLifetime, residualLifetime } from '../src/subscriber-value.js';

/** Per cent of 1,000 customers after 0 to 12 years (Fader & Hardie 2007). */
const REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
const HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];
const first = (percent: readonly number[], years: number) => [
  { remaining: percent.slice(0, years + 1).map((one) => 10 * one) },
];

const regular = fitRetention(first(REGULAR, 7));
const highEnd = fitRetention(first(HIGH_END, 7));

const within = (got: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(got / wanted - 1), `${got} is not ${wanted}`).toBeLessThan(tolerance);

describe('retention fitted on seven years', () => {
  it('regular customers', () => {
    within(regular.parameters.a, 0.70408, 1e-4);
    within(regular.parameters.b, 1.18204, 1e-4);
    expect(regular.logLikelihood).toBeCloseTo(-1680.2652, 3);
    expect(survival(regular.parameters, 12)).toBeCloseTo(0.17, 3);
  });

  it('high-end customers', () => {
    within(highEnd.parameters.a, 0.66809, 1e-4);
    within(highEnd.parameters.b, 3.8061, 1e-4);
    expect(highEnd.logLikelihood).toBeCloseTo(-1611.1581, 3);
    expect(survival(highEnd.parameters, 12)).toBeCloseTo(0.378, 3);
  });

  it('projects the five years after within two points', () => {
    for (const [fit, actual] of [
      [regular, REGULAR],
      [highEnd, HIGH_END],
    ] as const) {
      for (let year = 8; year <= 12; year += 1) {
        expect(Math.abs(100 * survival(fit.parameters, year) - actual[year]!)).toBeLessThan(2);
      }
    }
  });

  it('retention rises with time', () => {
    [0.6267, 0.756, 0.8188, 0.8559].forEach((rate, index) =>
      expect(retention(regular.parameters, index + 1)).toBeCloseTo(rate, 4),
    );
    [0.8507, 0.878, 0.8968, 0.9106].forEach((rate, index) =>
      expect(retention(highEnd.parameters, index + 1)).toBeCloseTo(rate, 4),
    );
  });

  it('five points tell a from b less well, and say so', () => {
    const short = fitRetention(first(HIGH_END, 4));
    within(short.parameters.a, 1.28098, 5e-3);
    within(short.parameters.b, 7.79039, 5e-3);
    expect(short.standardErrors.b).toBeGreaterThan(2 * highEnd.standardErrors.b);
  });

  it('cohorts of different age are fitted together', () => {
    const [{ remaining } = { remaining: [] as number[] }] = first(REGULAR, 7);
    const both = fitRetention([{ remaining }, { remaining: remaining.slice(0, 5) }]);
    within(both.parameters.a, regular.parameters.a, 0.05);
    const sum = retentionLogLikelihood(both.parameters, [{ remaining }]);
    expect(sum).toBeLessThanOrEqual(regular.logLikelihood);
  });
});

describe('value', () => {
  it('of a new customer, in payments', () => {
    expect(Math.abs(discountedLifetime(regular.parameters, 0.1) - 3.694908)).toBeLessThan(1e-4);
    expect(Math.abs(discountedLifetime(regular.parameters, 0.15) - 3.105941)).toBeLessThan(1e-4);
    expect(Math.abs(discountedLifetime(highEnd.parameters, 0.1) - 5.922253)).toBeLessThan(1e-4);
    expect(Math.abs(discountedLifetime(highEnd.parameters, 0.15) - 4.690187)).toBeLessThan(1e-4);
  });

  it('just before the n-th renewal', () => {
    [2.9644, 4.10314, 4.8698].forEach((wanted, index) =>
      expect(Math.abs(residualLifetime(regular.parameters, index + 1, 0.1) - wanted)).toBeLessThan(1e-4),
    );
    [5.41448, 5.90138, 6.29389].forEach((wanted, index) =>
      expect(Math.abs(residualLifetime(highEnd.parameters, index + 1, 0.1) - wanted)).toBeLessThan(1e-4),
    );
  });

  it('is what the payments expected sum up to', () => {
    const parameter = fc.double({ min: 0.2, max: 6, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (a, b, d) => {
        let [sum, left] = [0, 0];
        for (let t = 0; t < 700; t += 1) sum += survival({ a, b }, t) / (1 + d) ** t;
        for (let t = 1; t < 50; t += 1) left += leaving({ a, b }, t);
        expect(discountedLifetime({ a, b }, d)).toBeCloseTo(sum, 8);
        expect(left + survival({ a, b }, 49)).toBeCloseTo(1, 9);
        // Worth today = a payment now, and what is left when the first renewal comes.
        expect(discountedLifetime({ a, b }, d)).toBeCloseTo(
          1 + residualLifetime({ a, b }, 1, d) / (1 + d),
          8,
        );
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    [[], 'SUBSCRIPTION_COHORT_TOO_YOUNG', { cohort: 1 }],
    [[{ remaining: [100] }], 'SUBSCRIPTION_COHORT_TOO_YOUNG', { cohort: 1 }],
    [
      [{ remaining: [100, 50] }, { remaining: [100, 50, 60] }],
      'SUBSCRIPTION_COUNT_INVALID',
      { cohort: 2, renewals: 2, count: 60, before: 50 },
    ],
    [
      [{ remaining: [100, -1] }],
      'SUBSCRIPTION_COUNT_INVALID',
      { cohort: 1, renewals: 1, count: -1, before: 100 },
    ],
    [[{ remaining: [100, 100, 100] }], 'SUBSCRIPTION_NOT_FITTED', {}],
    [[{ remaining: [1024, 512, 256, 128, 64, 32] }], 'SUBSCRIPTION_NOT_FITTED', {}],
  ])('%j', (cohorts, code, details) => {
    expect(() => fitRetention(cohorts)).toThrow(expect.objectContaining({ code, details }));
  });

  it('no discount, no renewal', () => {
    const invalid = expect.objectContaining({ code: 'SUBSCRIPTION_SETTING_INVALID' });
    expect(() => discountedLifetime(regular.parameters, 0)).toThrow(invalid);
    expect(() => residualLifetime(regular.parameters, 0, 0.1)).toThrow(invalid);
  });
});
