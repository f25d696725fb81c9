import { continuedFraction } from './continued-fraction.js';
import { demand, NumericsError } from './errors.js';

const MOST_TERMS = 5_000_000;
/** Sums are scaled down when they pass this, so that a result of e^5000 still has a logarithm. */
const HUGE = 1e250;

/**
 * ln 2F1(a, b; c; z) for positive a, b, c and 0 <= z < 1, where the function is positive. In logarithms, since customers
 * with hundreds of purchases leave the range of a double. Where a parameter allows it, Gauss's continued fraction: it
 * stays fast up to z close to 1, where the series needs 40 / (1 - z) terms.
 */
export function lnHyp2f1(a: number, b: number, c: number, z: number): number {
  demand(a > 0 && b > 0 && c > 0, `2F1 needs positive parameters, not (${a}, ${b}; ${c})`);
  demand(z >= 0 && z < 1, `2F1 needs 0 <= z < 1, not ${z}`);
  if (z === 0) return 0;
  if (a === 1) return Math.log(ofOne(b, c, z));
  if (b === 1) return Math.log(ofOne(a, c, z));
  // Euler: 2F1(a, b; c; z) = (1 - z)^(c - a - b) 2F1(c - a, c - b; c; z).
  if (isOne(c - a, c)) return (1 - b) * Math.log1p(-z) + Math.log(ofOne(c - b, c, z));
  if (isOne(c - b, c)) return (1 - a) * Math.log1p(-z) + Math.log(ofOne(c - a, c, z));
  return series(a, b, c, z);
}

/** 2F1(a, b; c; z): see {@link lnHyp2f1}. */
export const hyp2f1 = (a: number, b: number, c: number, z: number): number => Math.exp(lnHyp2f1(a, b, c, z));

/** c - a as a difference of rounded sums. */
const isOne = (difference: number, c: number): boolean => Math.abs(difference - 1) <= 4e-16 * c;

/** Up to here the terms of the series fall off faster than the continued fraction closes in. */
const SERIES_UP_TO = 0.6;

/** 2F1(1, b; c; z): its series, or a continued fraction of Gauss (Wall 1948, (89.9)). */
function ofOne(b: number, c: number, z: number): number {
  if (z > SERIES_UP_TO) return fractionOfOne(b, c, z);
  let term = 1;
  let sum = 1;
  for (let n = 0; term > 1e-17 * sum; n += 1) {
    term *= ((b + n) / (c + n)) * z;
    sum += term;
  }
  return sum;
}

const fractionOfOne = (b: number, c: number, z: number): number =>
  1 /
  continuedFraction(
    (step) => {
      if (step === 1) return (-b * z) / c;
      const n = (step - 1) >> 1;
      return step % 2 === 1
        ? (-z * (b + n) * (c - 1 + n)) / ((c - 1 + 2 * n) * (c + 2 * n))
        : (-z * (n + 1) * (c - b + n)) / ((c + 2 * n) * (c + 1 + 2 * n));
    },
    () => 1,
  );

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  let scale = 0;
  for (let n = 0; n < MOST_TERMS; n += 1) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= ratio;
    sum += term;
    // What is left is below the geometric series of the ratio, once that has passed its peak.
    if (ratio < 1 && term * ratio < sum * 1e-17 * (1 - ratio)) return scale + Math.log(sum);
    if (sum > HUGE) {
      scale += Math.log(sum);
      term /= sum;
      sum = 1;
    }
  }
  throw new NumericsError('diverged', `2F1(${a}, ${b}; ${c}; ${z}) did not converge`);
}
