import { areaUnderCurve, gammaAbove } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { bgNbd, mbgNbd } from '../src/beta-geometric.js';
import { weeklyRate } from '../src/discount.js';
import { errorsOf, fitPurchases } from '../src/fit.js';
import { expectedSpend, fitSpend, spendCorrelation, spendLogLikelihood } from '../src/gamma-gamma.js';
import { patternsOf } from '../src/histories.js';
import { correlation, holdout } from '../src/holdout.js';
import { paretoNbd } from '../src/pareto-nbd.js';
import { boughtBetween, CALIBRATED, cohort, fullLog, historyOf, OBSERVED, sample, spendOf } from './cdnow.js';

const customers = sample();
const histories = customers.map((one) => historyOf(one, CALIBRATED));
const patterns = patternsOf(histories);
const later = customers.map((one) => boughtBetween(one, CALIBRATED, OBSERVED));
const spends = customers.map((one) => spendOf(one, CALIBRATED));

const bg = fitPurchases(bgNbd, patterns);
const mbg = fitPurchases(mbgNbd, patterns);
const pareto = fitPurchases(paretoNbd, patterns);
const spend = fitSpend(spends);

const within = (got: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(got / wanted - 1), `${got} is not ${wanted}`).toBeLessThan(tolerance);

const near = <Values extends object>(got: Values, wanted: Values, tolerance: number): void => {
  for (const [name, value] of Object.entries(wanted)) {
    within((got as Record<string, number>)[name]!, value as number, tolerance);
  }
};

describe('fits of the CDNOW sample to 1997-09-30', () => {
  it('groups equal customers', () => {
    expect(patterns).toMatchObject({ customers: 2357, size: 1016 });
    expect(patterns.weight.reduce((sum, one) => sum + one, 0)).toBe(2357);
  });

  it('BG/NBD (Fader, Hardie & Lee 2005: .243 4.414 .793 2.426, LL -9582.4)', () => {
    expect(bg.logLikelihood).toBeCloseTo(-9582.4292, 2);
    near(bg.parameters, { r: 0.242595, alpha: 4.413602, a: 0.792922, b: 2.425906 }, 1e-4);
    const errors = errorsOf(bgNbd.names, (one) => bgNbd.logLikelihood(one, patterns), bg.parameters);
    near(errors, { r: 0.01256, alpha: 0.37822, a: 0.18573, b: 0.70541 }, 1e-3);
  });

  it('MBG/NBD (.525 6.183 .891 1.614)', () => {
    expect(mbg.logLikelihood).toBeCloseTo(-9582.1357, 2);
    near(mbg.parameters, { r: 0.524843, alpha: 6.183085, a: 0.891359, b: 1.614002 }, 1e-4);
    const errors = errorsOf(mbgNbd.names, (one) => mbgNbd.logLikelihood(one, patterns), mbg.parameters);
    near(errors, { r: 0.08327, alpha: 0.69562, a: 0.15479, b: 0.53749 }, 1e-3);
  });

  it('Pareto/NBD (.553 10.578 .606 11.669, LL -9595.0)', () => {
    expect(pareto.logLikelihood).toBeCloseTo(-9594.9762, 2);
    near(pareto.parameters, { r: 0.553277, alpha: 10.577683, s: 0.60624, beta: 11.668731 }, 1e-4);
    const errors = errorsOf(
      paretoNbd.names,
      (one) => paretoNbd.logLikelihood(one, patterns),
      pareto.parameters,
    );
    near(errors, { r: 0.04763, alpha: 0.84272, s: 0.18727, beta: 6.21087 }, 1e-3);
  });

  it('Gamma-Gamma (6.25 3.74 15.44, LL -4055.9177)', () => {
    expect(spend.logLikelihood).toBeCloseTo(-4055.9177, 2);
    near(spend.parameters, { p: 6.249572, q: 3.744225, gamma: 15.443523 }, 1e-3);
    const errors = errorsOf(['p', 'q', 'gamma'], (one) => spendLogLikelihood(one, spends), spend.parameters);
    near(errors, { p: 1.19, q: 0.2901, gamma: 4.159 }, 1e-3);
    const ofTotals = spends.reduce((sum, { purchases }) => sum + Math.log(Math.max(purchases, 1)), 0);
    expect(ofTotals).toBeCloseTo(603.3725, 3);
    expect(spend.logLikelihood - ofTotals).toBeCloseTo(-4659.29, 1);
    expect(spendCorrelation(spends)).toBeCloseTo(0.114, 3);
    expect(spendCorrelation(spends.filter(({ mean }) => mean < 290))).toBeCloseTo(0.057, 3);
  });
});

/** Published summaries of the sample round weeks and dollars to two digits. */
describe('the sample as published in summary', () => {
  const rounded = (value: number): number => Math.round(100 * value) / 100;
  const summary = patternsOf(
    histories.map(({ repeats, recency, age }) => ({
      repeats,
      recency: rounded(recency),
      age: rounded(age),
    })),
  );

  it('has likelihoods of its own', () => {
    expect(bgNbd.logLikelihood(bg.parameters, summary)).toBeCloseTo(-9582.4256, 2);
    expect(mbgNbd.logLikelihood(mbg.parameters, summary)).toBeCloseTo(-9582.1327, 2);
    expect(paretoNbd.logLikelihood(pareto.parameters, summary)).toBeCloseTo(-9594.9739, 2);
    const means = spends.map(({ purchases, mean }) => ({ purchases, mean: rounded(mean) }));
    expect(Math.abs(spendLogLikelihood(spend.parameters, means) - -4055.9232)).toBeLessThan(0.01);
  });
});

describe('the 39 weeks after', () => {
  const judged = {
    bg: holdout(bgNbd.forecast(bg.parameters), histories, later, 39),
    mbg: holdout(mbgNbd.forecast(mbg.parameters), histories, later, 39),
    pareto: holdout(paretoNbd.forecast(pareto.parameters), histories, later, 39),
  };

  it.each([
    ['bg', 1653.41, 0.6256, 0.3158, 0.7725],
    ['mbg', 1576.73, 0.6273, 0.6866, 0.7728],
    ['pareto', 1665.51, 0.6302, 0.7262, 0.7787],
  ] as const)('%s: totals, correlation, ranking', (model, predicted, r, byAlive, byExpected) => {
    const found = judged[model];
    expect(found.actual).toBe(1882);
    within(found.predicted, predicted, 1e-3);
    expect(found.correlation).toBeCloseTo(r, 3);
    expect(found.rankedByAlive).toBeCloseTo(byAlive, 3);
    expect(found.rankedByExpected).toBeCloseTo(byExpected, 3);
  });

  it.each([
    ['bg', [0.2251, 0.5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.504, 6.1572]],
    ['mbg', [0.1852, 0.5514, 1.049, 1.4929, 2.1043, 2.5636, 3.3608, 5.8485]],
    ['pareto', [0.1384, 0.5995, 1.1958, 1.7138, 2.3983, 2.9072, 3.8186, 6.4031]],
  ] as const)('%s: expected by repeats so far', (model, means) => {
    means.forEach((wanted, index) => within(judged[model].byRepeats[index]!.expected, wanted, 1e-3));
  });

  it('actual by repeats so far', () => {
    const actual = [0.2367, 0.697, 1.3925, 1.56, 2.5323, 2.9474, 3.8621, 6.3594];
    actual.forEach((wanted, index) => expect(judged.bg.byRepeats[index]!.actual).toBeCloseTo(wanted, 4));
    expect(judged.bg.byRepeats[0]).toMatchObject({ customers: 1411 });
  });

  it('cumulative purchases to week 78', () => {
    const total = customers.reduce((sum, one) => sum + one.repeats.length, 0);
    expect(total).toBe(4339);
    const forecasts = [
      bgNbd.forecast(bg.parameters),
      mbgNbd.forecast(mbg.parameters),
      paretoNbd.forecast(pareto.parameters),
    ];
    const unseen = { repeats: 0, recency: 0, age: 0 };
    [4160.6, 4050, 4270].forEach((wanted, index) => {
      const tracked = customers.reduce(
        (sum, { firstDay }) => sum + forecasts[index]!.expected(unseen, (OBSERVED - firstDay) / 7),
        0,
      );
      within(tracked, wanted, 1e-3);
    });
  });

  it('BG and Pareto agree customer by customer, over the published ranges', () => {
    const expected = (forecast: ReturnType<typeof bgNbd.forecast>) =>
      histories.map((history) => forecast.expected(history, 39));
    const byBg = expected(bgNbd.forecast(bg.parameters));
    const byPareto = expected(paretoNbd.forecast(pareto.parameters));
    expect(correlation(byBg, byPareto)).toBeCloseTo(0.9955, 3);
    const ofThree = (values: number[]) => values.filter((_, index) => histories[index]!.repeats === 3);
    expect(Math.min(...ofThree(byBg))).toBeCloseTo(0.04, 2);
    within(Math.max(...ofThree(byBg)), 2.556, 1e-3);
    within(Math.min(...ofThree(byPareto)), 0.088, 0.01);
    within(Math.max(...ofThree(byPareto)), 2.843, 1e-3);
  });

  it('P(alive) below a line as an alarm', () => {
    const { alive } = paretoNbd.forecast(pareto.parameters);
    const flagged = (line: number) => later.filter((_, index) => alive(histories[index]!) < line);
    const silent = later.filter((bought) => bought === 0).length;
    expect(silent / later.length).toBeCloseTo(0.7098, 4);
    expect(flagged(0.5)).toHaveLength(1783);
    expect(flagged(0.5).filter((bought) => bought === 0).length / 1783).toBeCloseTo(0.82, 3);
    expect(flagged(0.5).filter((bought) => bought === 0).length / silent).toBeCloseTo(0.874, 3);
    expect(flagged(0.3)).toHaveLength(296);
    const right = flagged(0.3).filter((bought) => bought === 0).length;
    expect(right / 296).toBeCloseTo(0.764, 3);
    expect(right / silent).toBeCloseTo(0.135, 3);
    const regulars = histories.flatMap((history, index) => (history.repeats >= 3 ? [index] : []));
    expect(regulars).toHaveLength(293);
    const left = regulars.map((index) => 1 - alive(histories[index]!));
    const wentSilent = regulars.map((index) => Number(later[index] === 0));
    expect(areaUnderCurve(left, wentSilent)).toBeCloseTo(0.7356, 3);
  });

  it('BG in-sample counts of repeats', () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (const { age } of histories) {
      let left = 1;
      for (let n = 0; n < 7; n += 1) {
        const p = bgNbd.probability(bg.parameters, n, age);
        counts[n]! += p;
        left -= p;
      }
      counts[7]! += left;
    }
    [1407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55, 71.85].forEach((wanted, index) =>
      within(counts[index]!, wanted, 1e-3),
    );
    const actual = counts.map((_, n) => histories.filter(({ repeats }) => Math.min(repeats, 7) === n).length);
    const chiSquared = counts.reduce((sum, count, n) => sum + (actual[n]! - count) ** 2 / count, 0);
    expect(chiSquared).toBeCloseTo(4.82, 2);
    // Eight classes less one less four parameters: three degrees of freedom.
    expect(gammaAbove(chiSquared / 2, 1.5)).toBeCloseTo(0.185, 3);
  });

  it('value of the sample: residual purchases and money', () => {
    const forecast = paretoNbd.forecast(pareto.parameters);
    let [purchases, value] = [0, 0];
    histories.forEach((history, index) => {
      const residual = forecast.discounted(history, weeklyRate(0.15), Infinity);
      purchases += residual;
      value += 0.3 * residual * expectedSpend(spend.parameters, spends[index]!);
    });
    within(purchases, 7205.55, 1e-3);
    within(value, 78_459.52, 1e-3);
  });
});

describe('the full log to 1998-06-30', () => {
  it('Pareto/NBD without the twelve who spent more than $4,000', () => {
    const kept = cohort().filter(({ spend }) => spend <= 4000);
    expect(kept).toHaveLength(23_558);
    const fit = fitPurchases(paretoNbd, patternsOf(kept.map(({ history }) => history)));
    expect(Math.abs(fit.logLikelihood - -172_561.587)).toBeLessThan(0.01);
    near(fit.parameters, { r: 0.640971, alpha: 14.385032, s: 0.310105, beta: 5.775208 }, 1e-3);
  });

  it('is summed up in the fixture as it is', () => {
    const raw = fullLog();
    const summed = cohort();
    expect(summed).toHaveLength(23_570);
    raw?.forEach((buyer, index) => {
      const member = summed[index]!;
      expect(historyOf(buyer, OBSERVED)).toEqual(member.history);
      const { purchases, mean } = spendOf(buyer, OBSERVED);
      expect(purchases * mean).toBeCloseTo(member.repeatSpend, 6);
    });
  });
});
