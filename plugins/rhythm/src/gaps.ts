import {
  digamma,
  gammaAbove,
  gammaQuantile,
  lnBeta,
  minimise,
  pooledShape,
  STEADIEST,
  trigamma,
  type Gaps,
} from '@ricejar/numerics';
import { rhythmErrors } from './rhythm.errors.js';

/** Gaps ~ Gamma(k, rate): k = 1 purchases at random, large k a steady rhythm. In any one unit of time. */
export interface GapDistribution {
  k: number;
  rate: number;
}

/** What one customer's gaps between purchase days amount to. */
export type GapSummary = Gaps;

/** Throws `RHYTHM_GAP_INVALID`: a gap is positive, purchases of one day count as one. */
export function summaryOf(gaps: readonly number[]): GapSummary {
  const wrong = gaps.findIndex((gap) => !(gap > 0 && gap < Infinity));
  if (wrong >= 0) throw rhythmErrors.RHYTHM_GAP_INVALID({ gap: wrong + 1, value: gaps[wrong] });
  return {
    gaps: gaps.length,
    total: gaps.reduce((sum, gap) => sum + gap, 0),
    logs: gaps.reduce((sum, gap) => sum + Math.log(gap), 0),
  };
}

/**
 * Maximum likelihood from one customer's gaps: ln k - digamma(k) = ln(mean) - mean(ln), by Newton from the approximation of
 * Minka 2002, and rate = k / mean. Throws `RHYTHM_TOO_FEW_GAPS` below two gaps.
 */
export function fitGaps(gaps: readonly number[]): GapDistribution {
  const { gaps: n, total, logs } = summaryOf(gaps);
  if (n < 2) throw rhythmErrors.RHYTHM_TOO_FEW_GAPS({ found: n, needed: 2 });
  const mean = total / n;
  const spread = Math.log(mean) - logs / n;
  let k = STEADIEST;
  if (spread > 1 / (2 * STEADIEST)) {
    k = (3 - spread + Math.sqrt((spread - 3) ** 2 + 24 * spread)) / (12 * spread);
    for (let step = 0; step < 50; step += 1) {
      const change = (Math.log(k) - digamma(k) - spread) / (1 / k - trigamma(k));
      k = Math.max(k - change, k / 2);
      if (Math.abs(change) < 1e-14 * k) break;
    }
  }
  return { k, rate: k / mean };
}

/** Chance that a gap is longer than the time elapsed. */
export const survival = ({ k, rate }: GapDistribution, elapsed: number): number =>
  gammaAbove(elapsed, k, rate);

/** Time within which a gap ends with probability p. */
export const gapQuantile = ({ k, rate }: GapDistribution, p: number): number => gammaQuantile(p, k, rate);

/** Time still to wait with probability p at most, given that nothing has come until now. */
export const waitQuantile = (gaps: GapDistribution, elapsed: number, p: number): number =>
  gapQuantile(gaps, 1 - (1 - p) * survival(gaps, elapsed)) - elapsed;

/**
 * k from the last two gaps of many customers, whatever their rates: M = gap1 / (gap1 + gap2) ~ Beta(k, k), so
 * k = (1 - 4 var M) / (8 var M) (Wheat & Morrison 1990). Throws `RHYTHM_TOO_FEW_GAPS` below two customers.
 */
export function regularityOf(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 2) throw rhythmErrors.RHYTHM_TOO_FEW_GAPS({ found: 2 * pairs.length, needed: 4 });
  const shares = pairs.map(([first, second]) => first / (first + second));
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (shares.length - 1);
  return (1 - 4 * variance) / (8 * variance);
}

/** Rates of customers ~ Gamma(r, alpha), one k for all. */
export interface PooledRhythm {
  k: number;
  r: number;
  alpha: number;
}

/** One k for all by all gaps of all customers, see `pooledShape`. Throws `RHYTHM_TOO_FEW_GAPS` where none has two. */
export function pooledRegularity(customers: readonly GapSummary[]): number {
  if (!customers.some(({ gaps }) => gaps >= 2))
    throw rhythmErrors.RHYTHM_TOO_FEW_GAPS({ found: 0, needed: 2 });
  return pooledShape(customers);
}

/**
 * How rates differ between customers, for a known k: the sum S of n gaps has the density
 * S^(kn-1) alpha^r / (B(kn, r) (alpha + S)^(r+kn)). Throws `RHYTHM_TOO_FEW_GAPS` without a customer with a gap.
 */
export function pooledRates(customers: readonly Omit<GapSummary, 'logs'>[], k: number): PooledRhythm {
  const used = customers.filter(({ gaps, total }) => gaps > 0 && total > 0);
  if (used.length === 0) throw rhythmErrors.RHYTHM_TOO_FEW_GAPS({ found: 0, needed: 1 });
  const patterns = new Map<number, Map<number, number>>();
  for (const { gaps, total } of used) {
    const totals = patterns.get(gaps) ?? new Map<number, number>();
    patterns.set(gaps, totals.set(total, (totals.get(total) ?? 0) + 1));
  }
  const scale = used.reduce((sum, { total, gaps }) => sum + total / gaps, 0) / used.length;
  const cost = ([lnR = 0, lnAlpha = 0]: Float64Array): number => {
    const [r, alpha] = [Math.exp(lnR), Math.exp(lnAlpha)];
    // All alike is the limit of large r; beyond this it makes no difference.
    if (r > 1e4 || r < 1e-4) return Infinity;
    let sum = 0;
    for (const [n, totals] of patterns) {
      const constant = r * lnAlpha - lnBeta(k * n, r);
      for (const [total, count] of totals) sum += count * (constant - (r + k * n) * Math.log(alpha + total));
    }
    return -sum;
  };
  const { point } = minimise(cost, [0.5, Math.log(scale / k)]);
  return { k, r: Math.exp(point[0] ?? 0), alpha: Math.exp(point[1] ?? 0) };
}
