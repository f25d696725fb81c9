import { describe, expect, it } from 'vitest';
import { bgNbd, mbgNbd } from '../src/beta-geometric.js';
import { weeklyRate } from '../src/discount.js';
import { expectedSpend } from '../src/gamma-gamma.js';
import { patternsOf } from '../src/histories.js';
import { lnDeparture, paretoNbd } from '../src/pareto-nbd.js';
import { CALIBRATED, sample, spendOf } from './cdnow.js';

const BG = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const history = (repeats: number, recency: number, age: number) => ({ repeats, recency, age });
const within = (got: number, wanted: number, tolerance = 1e-4): void =>
  expect(Math.abs(got / wanted - 1), `${got} is not ${wanted}`).toBeLessThan(tolerance);

describe('BG/NBD at single points', () => {
  it('forecast of one customer', () => {
    const forecast = bgNbd.forecast(BG);
    within(forecast.expected(history(2, 30.43, 38.86), 39), 1.22603);
    within(forecast.alive(history(2, 30.43, 38.86)), 0.72658);
    expect(forecast.alive(history(0, 0, 38.86))).toBe(1);
    expect(forecast.expected(history(2, 30.43, 38.86), 0)).toBe(0);
  });

  it('chances of numbers of purchases', () => {
    within(bgNbd.probability(BG, 0, 39), 0.5737864);
    within(bgNbd.probability(BG, 10, 2), 1.07869e-7);
    [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148].forEach((wanted, index) =>
      within(bgNbd.probability(BG, 11 + index, 30), wanted),
    );
  });

  it.each([
    ['BG/NBD', bgNbd],
    ['MBG/NBD', mbgNbd],
  ])('%s: chances add up, and to the expectation', (_, model) => {
    let [total, mean] = [0, 0];
    for (let n = 0; n < 400; n += 1) {
      const p = model.probability(BG, n, 39);
      total += p;
      mean += n * p;
    }
    expect(total).toBeCloseTo(1, 8);
    expect(model.forecast(BG).expected(history(0, 0, 0), 39)).toBeCloseTo(mean, 6);
  });

  it('keeps a likelihood where powers overflow, and goes smoothly through a = 1', () => {
    const big = patternsOf([history(200, 38, 40)]);
    expect(bgNbd.logLikelihood({ r: 0.25, alpha: 4, a: 0.8, b: 2.5 }, big)).toBeCloseTo(100.795693, 5);
    const at = (a: number) => mbgNbd.forecast({ ...BG, a }).expected(history(3, 20, 30), 39);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
    const few = bgNbd.forecast({ ...BG, a: 0.2, b: 0.3 }).expected(history(0, 0, 10), 39);
    expect(few).toBeGreaterThan(0);
  });
});

describe('Pareto/NBD at single points', () => {
  const PARETO = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };

  it('forecast of one customer', () => {
    const forecast = paretoNbd.forecast(PARETO);
    within(forecast.alive(history(26, 30.86, 31)), 0.997918);
    within(forecast.expected(history(26, 30.86, 31), 52), 25.4549);
    within(forecast.expected(history(0, 0, 0), 52), 1.47307);
  });

  it('very busy customers', () => {
    const forecast = paretoNbd.forecast({ r: 0.5143, alpha: 2.8845, s: 0.2856, beta: 14.1087 });
    within(forecast.alive(history(221, 103.42857, 103.57143)), 0.999596, 2e-6);
    within(forecast.alive(history(254, 97.14286, 97.28571)), 0.999558, 2e-6);
    within(forecast.alive(history(161, 94.71429, 98)), 0.749488, 1e-5);
    within(forecast.alive(history(204, 98.57143, 99.42857)), 0.994255, 2e-6);
  });

  it.each([
    [400, 5, 6, -667.99128],
    [500, 1, 37, -9.47659],
    [500, 4, 37, -715.05979],
  ])('ln A0 at (%d, %d, %d)', (repeats, recency, age, wanted) => {
    const parameters = { r: 10.465, alpha: 0.00798565181, s: 3.0516, beta: 2.82 };
    expect(lnDeparture(parameters, history(repeats, recency, age))).toBeCloseTo(wanted, 4);
  });

  it('is certain of who bought today, and goes through s = 1 and alpha = beta', () => {
    expect(paretoNbd.forecast(PARETO).alive(history(3, 20, 20))).toBe(1);
    const at = (s: number) => paretoNbd.forecast({ ...PARETO, s }).expected(history(3, 20, 30), 39);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
    const beside = (beta: number) => paretoNbd.forecast({ ...PARETO, beta }).alive(history(3, 20, 30));
    expect(beside(PARETO.alpha)).toBeCloseTo(
      (beside(PARETO.alpha - 0.01) + beside(PARETO.alpha + 0.01)) / 2,
      6,
    );
  });

  it('discounted residual purchases, fitted over 78 weeks', () => {
    const forecast = paretoNbd.forecast({ r: 0.563004, alpha: 12.55917, s: 0.408107, beta: 10.514545 });
    const residual = (repeats: number, recency: number) =>
      forecast.discounted(history(repeats, recency, 77.86), weeklyRate(0.15), Infinity);
    within(residual(1, 30), 2.2067);
    within(residual(7, 35), 1.8706);
    within(residual(0, 0), 0.36601);
    within(residual(4, 70), 10.688);
    within(residual(14, 77), 35.6);
  });

  it('a long horizon comes close to none', () => {
    const forecast = paretoNbd.forecast(PARETO);
    const without = forecast.discounted(history(4, 30, 39), weeklyRate(0.15), Infinity);
    const long = forecast.discounted(history(4, 30, 39), weeklyRate(0.15), 52 * 80);
    expect(long / without).toBeGreaterThan(0.995);
    expect(long / without).toBeLessThan(1.001);
  });
});

describe('Gamma-Gamma at single points', () => {
  it('expected spend of the first ten customers', () => {
    const parameters = { p: 6.25, q: 3.74, gamma: 15.44 };
    const spends = sample()
      .slice(0, 10)
      .map((one) => spendOf(one, CALIBRATED));
    const wanted = [24.66, 18.92, 35.22, 35.22, 35.22, 71.47, 18.92, 35.22, 27.29, 35.22];
    spends.forEach((spend, index) => expect(expectedSpend(parameters, spend)).toBeCloseTo(wanted[index]!, 1));
  });
});

describe('bad histories', () => {
  it.each([
    [-1, 0, 10],
    [1.5, 5, 10],
    [1, 11, 10],
    [0, 5, 10],
    [2, 0, 10],
    [1, Number.NaN, 10],
    [1, 5, Infinity],
  ])('%d repeats, the last at %d of %d', (repeats, recency, age) => {
    expect(() => patternsOf([history(0, 0, 5), history(repeats, recency, age)])).toThrow(
      expect.objectContaining({ code: 'CLV_HISTORY_INVALID', details: { row: 2, repeats, recency, age } }),
    );
  });
});
