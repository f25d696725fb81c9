import { betaBelow, betaQuantile } from '@ricejar/numerics';
import { churnErrors } from './churn.errors.js';

/** A customer's rhythm so far, in any one unit of time. */
export interface Rhythm {
  /** Gaps between purchase days, and their sum. */
  gaps: number;
  total: number;
  /** Time since the last purchase. */
  elapsed: number;
}

/** Time since the last purchase in usual gaps. */
export const gapRatio = ({ gaps, total, elapsed }: Rhythm): number => (elapsed * gaps) / total;

/**
 * The chance of a gap this long or longer, if the customer kept its rhythm: gaps are Gamma(k) at a rate known only from
 * its own n gaps of sum S, so that S / (S + gap) ~ Beta(kn, k). Few gaps make it slow to judge; a regular rhythm
 * (large k) quick. k = 1: purchases at random. Throws `CHURN_HISTORY_INVALID` without a gap.
 */
export function chanceOfGap({ gaps, total, elapsed }: Rhythm, regularity: number): number {
  if (!(gaps >= 1 && total > 0 && elapsed >= 0))
    throw churnErrors.CHURN_HISTORY_INVALID({ gaps, total, elapsed });
  return betaBelow(total / (total + elapsed), regularity * gaps, regularity);
}

/**
 * Elapsed time, in sums of all gaps so far, at which the chance falls to `level`: when the alarm goes off. Follows from the
 * number of gaps alone.
 */
export function alarmLine(gaps: number, regularity: number, level: number): number {
  const share = betaQuantile(level, regularity * gaps, regularity);
  return (1 - share) / share;
}

export interface AlarmQuality {
  flagged: number;
  /** Of those flagged, the share that did go silent. */
  precision: number;
  /** Of those that went silent, the share flagged. */
  recall: number;
}

/** What a rule would have been worth. */
export function qualityOf(flags: readonly boolean[], silent: readonly boolean[]): AlarmQuality {
  const flagged = flags.filter(Boolean).length;
  const right = flags.filter((flag, index) => flag && silent[index]).length;
  const all = silent.filter(Boolean).length;
  return { flagged, precision: right / Math.max(flagged, 1), recall: right / Math.max(all, 1) };
}
