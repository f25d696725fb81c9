import gammaln from '@stdlib/math-base-special-gammaln';
import { continuedFraction } from './continued-fraction.js';
import { demand } from './errors.js';

/** ln Gamma(x), x > 0. */
export const lnGamma: (x: number) => number = gammaln;

/** ln B(a, b), a > 0, b > 0. */
export const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

/** Where the asymptotic series of the polygamma functions are good to full precision. */
const ASYMPTOTIC = 10;

/** Derivative of lnGamma, x > 0. Recurrence and asymptotic series: Abramowitz & Stegun 6.3.5, 6.3.18. */
export function digamma(x: number): number {
  demand(x > 0, `digamma needs x > 0, not ${x}`);
  let shift = 0;
  let y = x;
  for (; y < ASYMPTOTIC; y += 1) shift -= 1 / y;
  const u = 1 / (y * y);
  const series =
    u *
    (1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132 - u * (691 / 32_760 - u / 12))))));
  return shift + Math.log(y) - 0.5 / y - series;
}

/** Second derivative of lnGamma, x > 0. Abramowitz & Stegun 6.4.6, 6.4.12. */
export function trigamma(x: number): number {
  demand(x > 0, `trigamma needs x > 0, not ${x}`);
  let shift = 0;
  let y = x;
  for (; y < ASYMPTOTIC; y += 1) shift += 1 / (y * y);
  const u = 1 / (y * y);
  const series = u * (1 / 6 - u * (1 / 30 - u * (1 / 42 - u * (1 / 30 - u * (5 / 66 - (u * 691) / 2730)))));
  return shift + 1 / y + u / 2 + series / y;
}

const EPSILON = 1e-16;
const MOST_TERMS = 1_000_000;

/**
 * Tricomi's U(s, s, z) = e^z Gamma(1 - s, z), s > 0, z > 0: what discounting a Pareto/NBD customer leads to. Continued
 * fraction of the incomplete gamma function (Abramowitz & Stegun 6.5.31); it takes about 80 / z steps.
 */
export function tricomiU(s: number, z: number): number {
  demand(s > 0 && z > 0, `U(s, s, z) needs s > 0 and z > 0, not s = ${s}, z = ${z}`);
  return Math.pow(z, 1 - s) * upperFraction(1 - s, z);
}

/** Gamma(a, z) e^z z^-a, any real a, z > 0. */
const upperFraction = (a: number, z: number): number =>
  1 /
  continuedFraction(
    (n) => n * (a - n),
    (n) => z + 1 - a + 2 * n,
  );

/** The regularised incomplete gamma functions: P(X <= x) and P(X > x) of a gamma variable of shape k and rate 1. */
function incompleteGamma(k: number, x: number): { below: number; above: number } {
  demand(k > 0 && x >= 0, `a gamma distribution needs shape > 0 and x >= 0, not shape = ${k}, x = ${x}`);
  if (x === 0) return { below: 0, above: 1 };
  if (x === Infinity) return { below: 1, above: 0 };
  const scale = Math.exp(k * Math.log(x) - x - lnGamma(k));
  if (x >= k + 1) {
    const above = Math.min(1, scale * upperFraction(k, x));
    return { below: 1 - above, above };
  }
  let term = 1 / k;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * EPSILON; n += 1) {
    term *= x / (k + n);
    sum += term;
  }
  const below = Math.min(1, scale * sum);
  return { below, above: 1 - below };
}

/** P(X <= x) for X ~ Gamma(shape, rate). */
export const gammaBelow = (x: number, shape: number, rate = 1): number =>
  incompleteGamma(shape, Math.max(0, x) * rate).below;

/** P(X > x) for X ~ Gamma(shape, rate). */
export const gammaAbove = (x: number, shape: number, rate = 1): number =>
  incompleteGamma(shape, Math.max(0, x) * rate).above;

/** The x with P(X <= x) = p for X ~ Gamma(shape, rate), 0 <= p < 1. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  demand(p >= 0 && p < 1, `a quantile needs 0 <= p < 1, not ${p}`);
  if (p === 0) return 0;
  let high = Math.max(1, shape);
  while (incompleteGamma(shape, high).below < p) high *= 2;
  const density = (x: number): number => Math.exp((shape - 1) * Math.log(x) - x - lnGamma(shape));
  return invert(p, 0, high, (x) => incompleteGamma(shape, x).below, density) / rate;
}

/** The x in (low, high) with `below(x)` = p: Newton steps, halving where they leave the bracket. */
export function invert(
  p: number,
  low: number,
  high: number,
  below: (x: number) => number,
  density: (x: number) => number,
): number {
  let [from, to] = [low, high];
  let x = (from + to) / 2;
  for (let step = 0; step < 200 && to - from > 1e-15 * to; step += 1) {
    const error = below(x) - p;
    if (error === 0) return x;
    if (error > 0) to = x;
    else from = x;
    const newton = x - error / density(x);
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    if (Math.abs(next - x) < 1e-15 * x) return next;
    x = next;
  }
  return x;
}
