import { NumericsError } from './errors.js';
import { lnGamma } from './gamma.js';
import { minimise } from './minimise.js';

/** The gaps of one of many: how many, their sum, and the sum of their natural logarithms. */
export interface Gaps {
  gaps: number;
  total: number;
  logs: number;
}

/** Gaps that hardly differ have no finite shape; steadier than this is all the same. */
export const STEADIEST = 1000;

/**
 * One shape k for the gaps of all, whatever the rate of each: gaps are Gamma(k), so given their sum, n of them are
 * Dirichlet(k, ..., k) shares of it. Who has one gap says nothing. Throws `shape` where nobody has two.
 */
export function pooledShape(all: Iterable<Gaps>): number {
  const byGaps = new Map<number, number>();
  let [shares, gaps] = [0, 0];
  for (const { gaps: n, total, logs } of all) {
    if (n < 2) continue;
    byGaps.set(n, (byGaps.get(n) ?? 0) + 1);
    shares += logs - n * Math.log(total);
    gaps += n;
  }
  if (gaps === 0) throw new NumericsError('shape', 'nobody has two gaps');
  const cost = ([lnK = 0]: Float64Array): number => {
    const k = Math.exp(lnK);
    if (k > STEADIEST) return Infinity;
    let sum = (k - 1) * shares - gaps * lnGamma(k);
    for (const [n, customers] of byGaps) sum += customers * lnGamma(n * k);
    return -sum;
  };
  return Math.exp(minimise(cost, [0]).point[0] ?? 0);
}
