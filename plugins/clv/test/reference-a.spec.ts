import { describe, expect, it } from 'vitest';
import { weeklyRate } from '../src/discount.js';
import { fitPurchases } from '../src/fit.js';
import { expectedSpend, fitSpend, spendLogLikelihood } from '../src/gamma-gamma.js';
import { patternsOf } from '../src/histories.js';
import { paretoNbd } from '../src/pareto-nbd.js';
import { CALIBRATED, cohort, historyOf, OBSERVED, sample, spendOf } from './cdnow.js';

const customers = sample();
const histories = patternsOf(customers.map((one) => historyOf(one, OBSERVED)));
const spends = customers.map((one) => spendOf(one, OBSERVED));
/** The 39 weeks the paper's likelihoods are of. */
const early = customers.map((one) => historyOf(one, CALIBRATED));
const earlySpends = customers.map((one) => spendOf(one, CALIBRATED));
const fit = fitPurchases(paretoNbd, histories);
const spend = fitSpend(spends);

const within = (got: number, wanted: number, tolerance = 5e-3): void =>
  expect(Math.abs(got / wanted - 1), `${got} is not ${wanted}`).toBeLessThan(tolerance);

/** Fader, Hardie & Lee 2005, "RFM and CLV: Using Iso-Value Curves", full cohort, fitted on the 1/10 sample. */
describe('Reference A: value by recency, frequency and spend', () => {
  const members = cohort().filter(({ repeatSpend }) => repeatSpend <= 4000);
  const repeaters = members.filter(({ history }) => history.repeats > 0);
  const forecast = paretoNbd.forecast(fit.parameters);
  const values = new Map(
    members.map((member) => {
      const { repeats } = member.history;
      const mean = repeats === 0 ? 0 : member.repeatSpend / repeats;
      const residual = forecast.discounted(member.history, weeklyRate(0.15), Infinity);
      return [member, 0.3 * residual * expectedSpend(spend.parameters, { purchases: repeats, mean })];
    }),
  );
  type Member = (typeof members)[number];
  const valueOf = (some: readonly Member[]) => some.reduce((sum, one) => sum + (values.get(one) ?? 0), 0);
  const terciles = (measure: (member: Member) => number): Member[][] => {
    const order = repeaters.toSorted((a, b) => measure(a) - measure(b));
    return [0, 1, 2].map((code) => order.filter((_, rank) => Math.floor((3 * rank) / order.length) === code));
  };
  const byRecency = terciles(({ history }) => history.recency);
  const byFrequency = terciles(({ history }) => history.repeats);
  const bySpend = terciles(({ history, repeatSpend }) => repeatSpend / history.repeats);

  it('fits 78 weeks of the sample as published', () => {
    const { r, alpha, s, beta } = fit.parameters;
    within(r, 0.563004, 1e-3);
    within(alpha, 12.55917, 1e-3);
    within(s, 0.408107, 1e-3);
    within(beta, 10.514545, 1e-3);
    within(spend.parameters.p, 4.683454, 1e-3);
    within(spend.parameters.q, 4.189783, 1e-3);
    within(spend.parameters.gamma, 24.390552, 1e-3);
    expect(paretoNbd.logLikelihood(fit.parameters, patternsOf(early))).toBeCloseTo(-9608.25, 1);
    const ofTotals = earlySpends.reduce((sum, { purchases }) => sum + Math.log(Math.max(purchases, 1)), 0);
    expect(spendLogLikelihood(spend.parameters, earlySpends) - ofTotals).toBeCloseTo(-4661.41, 1);
    within(expectedSpend(spend.parameters, { purchases: 0, mean: 0 }), 35.81, 1e-3);
  });

  it('counts who came back', () => {
    expect(members).toHaveLength(23_560);
    expect(members.length - repeaters.length).toBe(12_054);
    expect(repeaters).toHaveLength(11_506);
    for (const codes of [byRecency, byFrequency, bySpend]) {
      expect(codes.map((members) => members.length)).toEqual([3836, 3835, 3835]);
    }
  });

  it('values the cohort and its parts', () => {
    within(valueOf(members), 1_100_623);
    within(valueOf(members) / members.length, 46.716);
    within(valueOf(members.filter(({ history }) => history.repeats === 0)), 53_086);
    const means = (codes: Member[][]) => codes.map((some) => valueOf(some) / some.length);
    means(byRecency).forEach((mean, code) => within(mean, [10.5, 64.7, 198][code]!));
    means(byFrequency).forEach((mean, code) => within(mean, [19.4, 49.2, 204.5][code]!));
    means(bySpend).forEach((mean, code) => within(mean, [31.4, 81.5, 160.3][code]!));
  });

  it('finds more than a third of the value in the best cell', () => {
    const frequent = new Set(byFrequency[2]);
    const large = new Set(bySpend[2]);
    const best = byRecency[2]!.filter((one) => frequent.has(one) && large.has(one));
    within(best.length, 925, 0.02);
    within(valueOf(best), 402_941, 0.02);
    within(valueOf(best) / valueOf(members), 0.366, 0.02);
  });
});
