import type { Moments, Patterns } from './histories.js';

/** A value for each moment, worked out once however many patterns share it. */
export function perMoment(
  { size, repeats, time }: Moments,
  value: (repeats: number, time: number, moment: number) => number,
): Float64Array {
  const values = new Float64Array(size);
  for (let moment = 0; moment < size; moment += 1) {
    values[moment] = value(repeats[moment] ?? 0, time[moment] ?? 0, moment);
  }
  return values;
}

/** Sum over customers of ln L, given that of a pattern by its moments. */
export function sumOf(
  { size, weight, last, now }: Patterns,
  lnL: (last: number, now: number) => number,
): number {
  let sum = 0;
  for (let index = 0; index < size; index += 1) {
    sum += (weight[index] ?? 0) * lnL(last[index] ?? 0, now[index] ?? 0);
  }
  return sum;
}
