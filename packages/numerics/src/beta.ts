import { continuedFraction } from './continued-fraction.js';
import { demand } from './errors.js';
import { invert, lnBeta } from './gamma.js';

/** P(X <= x) for X ~ Beta(a, b). Continued fraction, Abramowitz & Stegun 26.5.8. */
export function betaBelow(x: number, a: number, b: number): number {
  demand(a > 0 && b > 0, `a beta distribution needs a > 0 and b > 0, not ${a} and ${b}`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (scale * fraction(x, a, b)) / a
    : 1 - (scale * fraction(1 - x, b, a)) / b;
}

const fraction = (x: number, a: number, b: number): number =>
  1 /
  continuedFraction(
    (n) => {
      const m = n >> 1;
      return n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    },
    () => 1,
  );

/** The x with P(X <= x) = p for X ~ Beta(a, b), 0 <= p <= 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  demand(p >= 0 && p <= 1, `a quantile needs 0 <= p <= 1, not ${p}`);
  if (p === 0 || p === 1) return p;
  const norm = lnBeta(a, b);
  const density = (x: number): number => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - norm);
  return invert(p, 0, 1, (x) => betaBelow(x, a, b), density);
}
