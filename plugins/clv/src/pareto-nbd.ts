import { lnGamma, lnHyp2f1, logAddExp, logDiffExp, tricomiU } from '@ricejar/numerics';
import { stepwiseDiscounted } from './discount.js';
import type { History } from './histories.js';
import { lastKnown } from './last-known.js';
import { perMoment, sumOf } from './likelihood.js';
import type { PurchaseForecast, PurchaseModel } from './purchase-model.js';

/**
 * Purchases: Poisson at rates that differ by Gamma(r, alpha). Customers leave at any time, at rates that differ by
 * Gamma(s, beta).
 */
export interface ParetoParameters {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

/**
 * ln A0 of Pareto/NBD: the part of the likelihood of those who left between the last purchase and now (Schmittlein,
 * Morrison & Colombo 1987; as in Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model", (18) - (21)). A
 * difference of two 2F1 that a double does not hold for busy customers, so all in logarithms. -Infinity when t_x = T.
 */
export function lnDeparture(parameters: ParetoParameters, { repeats, recency, age }: History): number {
  const part = departurePart(parameters);
  return logDiffExp(part(repeats, recency), part(repeats, age));
}

/** ln of the 2F1 term of A0 at a time. */
function departurePart({ r, alpha, s, beta }: ParetoParameters): (repeats: number, time: number) => number {
  const high = Math.max(alpha, beta);
  const gap = Math.abs(alpha - beta);
  return (x, time) => {
    const power = r + s + x;
    const b = alpha >= beta ? s + 1 : r + x;
    return lnHyp2f1(power, b, power + 1, gap / (high + time)) - power * Math.log(high + time);
  };
}

/** ln of the odds of having left to being still there, but for the common factor. */
const lnLeft = (parameters: ParetoParameters, history: History): number =>
  Math.log(parameters.s / (parameters.r + parameters.s + history.repeats)) + lnDeparture(parameters, history);

const lnStays = ({ r, alpha, s, beta }: ParetoParameters, repeats: number, age: number): number =>
  -(r + repeats) * Math.log(alpha + age) - s * Math.log(beta + age);

const lnLikelihood = (parameters: ParetoParameters, history: History): number => {
  const { r, alpha, s, beta } = parameters;
  return (
    lnGamma(r + history.repeats) -
    lnGamma(r) +
    r * Math.log(alpha) +
    s * Math.log(beta) +
    logAddExp(lnStays(parameters, history.repeats, history.age), lnLeft(parameters, history))
  );
};

/** Pareto/NBD (Schmittlein, Morrison & Colombo 1987, Management Science 33). */
export const paretoNbd: PurchaseModel<ParetoParameters> = {
  names: ['r', 'alpha', 's', 'beta'],

  logLikelihood(parameters, patterns) {
    const { r, alpha, s, beta } = parameters;
    const constant = r * Math.log(alpha) + s * Math.log(beta) - lnGamma(r);
    const common = perMoment(patterns.moments, (x) => constant + lnGamma(r + x));
    const stays = perMoment(patterns.moments, (x, time) => lnStays(parameters, x, time));
    const part = perMoment(patterns.moments, departurePart(parameters));
    const left = perMoment(patterns.moments, (x) => Math.log(s / (r + s + x)));
    return sumOf(patterns, (last, now) => {
      const departed = (left[now] ?? 0) + logDiffExp(part[last] ?? 0, part[now] ?? 0);
      return (common[now] ?? 0) + logAddExp(stays[now] ?? 0, departed);
    });
  },

  forecast(parameters): PurchaseForecast {
    const { r, alpha, s, beta } = parameters;
    const alive = lastKnown(
      (history: History) =>
        1 / (1 + Math.exp(lnLeft(parameters, history) - lnStays(parameters, history.repeats, history.age))),
    );
    const expectedIfAlive = ({ repeats, age }: History, time: number): number => {
      const lnShare = -Math.log1p(time / (beta + age));
      // (1 - share^(s-1)) / (s - 1), which tends to -ln share as s tends to 1.
      const left = Math.abs(s - 1) < 1e-9 ? -lnShare : -Math.expm1((s - 1) * lnShare) / (s - 1);
      return (((r + repeats) * (beta + age)) / (alpha + age)) * left;
    };
    const endless = residualTransactions(parameters);
    return {
      alive,
      expected: (history, time) => alive(history) * expectedIfAlive(history, time),
      discounted: (history, rate, horizon) =>
        horizon === Infinity
          ? endless(history, rate)
          : alive(history) * stepwiseDiscounted((time) => expectedIfAlive(history, time), rate, horizon),
    };
  },
};

/**
 * DERT, discounted expected residual transactions (Fader, Hardie & Lee 2005, "RFM and CLV: Using Iso-Value Curves for
 * Customer Base Analysis", (2)). U depends on the age alone, which many customers share, so it is kept.
 */
function residualTransactions(parameters: ParetoParameters): (history: History, rate: number) => number {
  const { r, alpha, s, beta } = parameters;
  const known = new Map<number, number>();
  return (history, rate) => {
    const { repeats, age } = history;
    const z = rate * (beta + age);
    const lnU = known.get(z) ?? Math.log(tricomiU(s, z));
    known.set(z, lnU);
    return Math.exp(
      r * Math.log(alpha) +
        s * Math.log(beta) +
        (s - 1) * Math.log(rate) +
        lnGamma(r + repeats + 1) +
        lnU -
        lnGamma(r) -
        (r + repeats + 1) * Math.log(alpha + age) -
        lnLikelihood(parameters, history),
    );
  };
}
