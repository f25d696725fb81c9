import { NumericsError } from './errors.js';

/** Stands for a zero denominator. */
const TINY = 1e-300;
const MOST_STEPS = 5_000_000;

const nonZero = (value: number): number => (value < TINY && value > -TINY ? TINY : value);

/**
 * b(0) + a(1) / (b(1) + a(2) / (b(2) + ...)) to full precision, by the modified Lentz method (Thompson & Barnett 1986).
 * Throws `diverged`.
 */
export function continuedFraction(a: (n: number) => number, b: (n: number) => number): number {
  let value = nonZero(b(0));
  let upper = value;
  let lower = 0;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const numerator = a(n);
    const denominator = b(n);
    lower = 1 / nonZero(denominator + numerator * lower);
    upper = nonZero(denominator + numerator / upper);
    const change = upper * lower;
    value *= change;
    if (change < 1 + 4e-16 && change > 1 - 4e-16) return value;
  }
  throw new NumericsError('diverged', 'a continued fraction did not converge');
}
