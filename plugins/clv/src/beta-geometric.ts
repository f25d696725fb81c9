import { lnBeta, lnGamma, logAddExp } from '@ricejar/numerics';
import { stepwiseDiscounted } from './discount.js';
import type { History } from './histories.js';
import { lastKnown } from './last-known.js';
import { perMoment, sumOf } from './likelihood.js';
import type { PurchaseForecast, PurchaseModel } from './purchase-model.js';

/**
 * Purchases: Poisson at rates that differ by Gamma(r, alpha). After a purchase a customer leaves with a probability that
 * differs by Beta(a, b).
 */
export interface BetaGeometricParameters {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

type Parameters = BetaGeometricParameters;

/**
 * BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24) where customers may leave after repeat purchases only, and
 * MBG/NBD (Batislam, Denizel & Filiztekin 2007) where they may leave after the first one too. The two differ by one
 * chance to leave: `m` of 0 and 1. Numbers in brackets are of the BG/NBD paper.
 */
function betaGeometric(m: 0 | 1): PurchaseModel<Parameters> & BetaGeometricExtras {
  /** ln of the odds that somebody with x repeats left right after the last purchase, but for the time since. */
  const lnLeft = ({ a, b }: Parameters, x: number): number =>
    x + m === 0 ? -Infinity : Math.log(a) - Math.log(b + x + m - 1);

  const alive = (parameters: Parameters, { repeats: x, recency, age }: History): number => {
    const { r, alpha } = parameters;
    return 1 / (1 + Math.exp(lnLeft(parameters, x) + (r + x) * Math.log((alpha + age) / (alpha + recency))));
  };

  /**
   * Purchases expected of somebody who is there: the sum over n of the chance that an n-th purchase would come in time,
   * and that none before it was the last. Equals (10) with its 2F1, and has no special case at a = 1 or a + b <= 1.
   */
  const expectedIfAlive = ({ r, alpha, a, b }: Parameters, x: number, age: number, t: number): number => {
    if (t <= 0) return 0;
    const shape = r + x;
    const z = t / (alpha + age + t);
    const mean = (shape * z) / (1 - z);
    // Very busy customers surely make this many: their chances below are too small for a double.
    const sure = Math.max(0, Math.floor(mean - 12 * Math.sqrt(mean / (1 - z))));
    let stays = 1;
    let sum = 0;
    for (let n = 1; n <= sure; n += 1) {
      sum += stays;
      stays *= (b + x + m + n - 1) / (a + b + x + m + n - 1);
    }
    let exactly = Math.exp(
      shape * Math.log1p(-z) +
        sure * Math.log(z) +
        lnGamma(shape + sure) -
        lnGamma(shape) -
        lnGamma(sure + 1),
    );
    let atLeast = 1;
    for (let n = sure + 1; ; n += 1) {
      atLeast -= exactly;
      if (n > mean && exactly < 1e-17 * (1 - z)) return sum;
      sum += Math.max(atLeast, 0) * stays;
      stays *= (b + x + m + n - 1) / (a + b + x + m + n - 1);
      exactly *= (z * (shape + n - 1)) / n;
    }
  };

  return {
    names: ['r', 'alpha', 'a', 'b'],

    /** (6) and its sum over customers. */
    logLikelihood(parameters, patterns) {
      const { r, alpha, a, b } = parameters;
      const constant = r * Math.log(alpha) - lnGamma(r) - lnBeta(a, b);
      const stays = perMoment(
        patterns.moments,
        (x, time) => constant + lnGamma(r + x) + lnBeta(a, b + x + m) - (r + x) * Math.log(alpha + time),
      );
      const leaves = perMoment(
        patterns.moments,
        (x, _, moment) => (stays[moment] ?? 0) + lnLeft(parameters, x),
      );
      return sumOf(patterns, (last, now) => logAddExp(stays[now] ?? 0, leaves[last] ?? 0));
    },

    forecast(parameters): PurchaseForecast {
      const there = lastKnown((history: History) => alive(parameters, history));
      return {
        alive: there,
        expected: (history, time) =>
          there(history) * expectedIfAlive(parameters, history.repeats, history.age, time),
        discounted: (history, rate, horizon) =>
          there(history) *
          stepwiseDiscounted(
            (time) => expectedIfAlive(parameters, history.repeats, history.age, time),
            rate,
            horizon,
          ),
      };
    },

    /** (8). */
    probability(parameters, purchases, time) {
      const { r, alpha, a, b } = parameters;
      const lnSteady = r * Math.log(alpha / (alpha + time));
      const lnBuys = Math.log(time / (alpha + time));
      const lnTerm = (n: number): number =>
        lnGamma(r + n) - lnGamma(r) - lnGamma(n + 1) + lnSteady + n * lnBuys;
      const stays = Math.exp(lnBeta(a, b + purchases + m) - lnBeta(a, b) + lnTerm(purchases));
      if (purchases + m === 0) return stays;
      let fewer = 0;
      for (let n = 0; n < purchases; n += 1) fewer += Math.exp(lnTerm(n));
      return stays + Math.exp(lnBeta(a + 1, b + purchases + m - 1) - lnBeta(a, b)) * (1 - fewer);
    },
  };
}

interface BetaGeometricExtras {
  /** P(X(t) = n): that a new customer makes exactly `purchases` repeat purchases in `time`. */
  probability(parameters: Parameters, purchases: number, time: number): number;
}

export const bgNbd = betaGeometric(0);
export const mbgNbd = betaGeometric(1);
