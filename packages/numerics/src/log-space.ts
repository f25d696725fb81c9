/** ln(e^a + e^b) without overflow. */
export function logAddExp(a: number, b: number): number {
  const high = a > b ? a : b;
  if (high === -Infinity || high === Infinity) return high;
  return high + Math.log1p(Math.exp(-Math.abs(a - b)));
}

/** ln(e^a - e^b) for a >= b; -Infinity when they are equal, or when rounding has turned them round. */
export const logDiffExp = (a: number, b: number): number =>
  b >= a ? -Infinity : a + Math.log(-Math.expm1(b - a));

/** ln of the sum of e^value. */
export function logSumExp(values: Iterable<number>): number {
  let total = -Infinity;
  for (const value of values) total = logAddExp(total, value);
  return total;
}

/** 1 / (1 + e^-z): the probability that belongs to log odds of z. */
export function logistic(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const odds = Math.exp(z);
  return odds / (1 + odds);
}
