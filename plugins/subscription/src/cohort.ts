import { lnBeta, minimise, NumericsError, standardErrors } from '@ricejar/numerics';
import { subscriptionErrors } from './subscription.errors.js';

/** Customers who started together, counted at each renewal. */
export interface Cohort {
  /** Customers at the start, then those left after each renewal: 1000, 869, 743, ... Never rising. */
  remaining: readonly number[];
}

/** Chances to leave at a renewal ~ Beta(a, b), one for each customer, which it keeps. */
export interface RetentionParameters {
  a: number;
  b: number;
}

export interface RetentionFit {
  parameters: RetentionParameters;
  /** On short series a and b trade off: show the range, not the digits. */
  standardErrors: RetentionParameters;
  logLikelihood: number;
}

/** Chance that a customer leaves at its t-th renewal, t = 1, 2, ... (Fader & Hardie 2007, (5)). */
export const leaving = ({ a, b }: RetentionParameters, t: number): number =>
  Math.exp(lnBeta(a + 1, b + t - 1) - lnBeta(a, b));

/** Share of the cohort still there after t renewals (6). */
export const survival = ({ a, b }: RetentionParameters, t: number): number =>
  Math.exp(lnBeta(a, b + t) - lnBeta(a, b));

/** Share that renews among those asked for the t-th time (8): it rises, since those likely to leave have left. */
export const retention = ({ a, b }: RetentionParameters, t: number): number => (b + t - 1) / (a + b + t - 1);

function checkCohort({ remaining }: Cohort, index: number): void {
  const cohort = index + 1;
  if (remaining.length < 2) throw subscriptionErrors.SUBSCRIPTION_COHORT_TOO_YOUNG({ cohort });
  remaining.forEach((count, renewals) => {
    const before = remaining[renewals - 1] ?? Number.MAX_SAFE_INTEGER;
    if (count >= 0 && count <= before) return;
    throw subscriptionErrors.SUBSCRIPTION_COUNT_INVALID({ cohort, renewals, count, before });
  });
}

/**
 * Sum over customers of the log-likelihood: those that left by when, those still there by how long they were watched.
 * Cohorts may be of different age.
 */
export function retentionLogLikelihood(parameters: RetentionParameters, cohorts: readonly Cohort[]): number {
  const { a, b } = parameters;
  const norm = lnBeta(a, b);
  let sum = 0;
  for (const { remaining } of cohorts) {
    for (let t = 1; t < remaining.length; t += 1) {
      const lost = (remaining[t - 1] ?? 0) - (remaining[t] ?? 0);
      if (lost > 0) sum += lost * (lnBeta(a + 1, b + t - 1) - norm);
    }
    sum += (remaining.at(-1) ?? 0) * (lnBeta(a, b + remaining.length - 1) - norm);
  }
  return sum;
}

/** Parameters whose logarithms are beyond this have run away. */
const WIDEST = 12;

/**
 * Shifted beta-geometric model by maximum likelihood (Fader & Hardie 2007, "How to Project Customer Retention", Journal of
 * Interactive Marketing 21). Counts, not rounded percentages, where there are any. Throws
 * `SUBSCRIPTION_COHORT_TOO_YOUNG`, `SUBSCRIPTION_COUNT_INVALID`; `SUBSCRIPTION_NOT_FITTED` where nobody or everybody left
 * at once, or all leave at one steady rate: then nothing tells a from b.
 */
export function fitRetention(cohorts: readonly Cohort[]): RetentionFit {
  if (cohorts.length === 0) throw subscriptionErrors.SUBSCRIPTION_COHORT_TOO_YOUNG({ cohort: 1 });
  cohorts.forEach(checkCohort);
  const cost = ([lnA = 0, lnB = 0]: Float64Array): number =>
    Math.max(Math.abs(lnA), Math.abs(lnB)) > WIDEST
      ? Infinity
      : -retentionLogLikelihood({ a: Math.exp(lnA), b: Math.exp(lnB) }, cohorts);
  try {
    const starts = [
      [0, 0],
      [0, 1.5],
    ];
    const found = starts.map((start) => minimise(cost, start)).reduce((x, y) => (y.value < x.value ? y : x));
    const [lnA = 0, lnB = 0] = found.point;
    if (Math.max(Math.abs(lnA), Math.abs(lnB)) > WIDEST - 1)
      throw new NumericsError('diverged', 'no maximum');
    const [errorA = 0, errorB = 0] = standardErrors(cost, found.point);
    const parameters = { a: Math.exp(lnA), b: Math.exp(lnB) };
    return {
      parameters,
      standardErrors: { a: errorA * parameters.a, b: errorB * parameters.b },
      logLikelihood: -found.value,
    };
  } catch (error) {
    if (!(error instanceof NumericsError)) throw error;
    throw subscriptionErrors.SUBSCRIPTION_NOT_FITTED();
  }
}
