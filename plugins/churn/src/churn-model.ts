import {
  fitBinaryModel,
  NumericsError,
  scoreBinaryModel,
  type BinaryModel,
  type Feature,
  type FeatureRow,
} from '@ricejar/numerics';
import { churnErrors } from './churn.errors.js';

/** What the numerics refuse is the caller's data. */
function refused<Result>(outcomes: readonly number[], work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NumericsError)) throw error;
    if (error.reason === 'domain') throw churnErrors.CHURN_NUMBER_MISSING(error.details);
    const positives = outcomes.filter((one) => one === 1).length;
    throw churnErrors.CHURN_DATA_INSUFFICIENT({ rows: outcomes.length, positives });
  }
}

/**
 * Fits who left (1) or stayed (0), and judges it by ten-fold cross-validation. Features must be what was known before the
 * outcome. Throws `CHURN_NUMBER_MISSING`,
 * `CHURN_DATA_INSUFFICIENT`.
 */
export const fitChurn = (
  features: readonly Feature[],
  rows: readonly FeatureRow[],
  left: readonly number[],
): BinaryModel => refused(left, () => fitBinaryModel(features, rows, left));

/** Throws `CHURN_MODEL_TOO_WEAK` unless the model ranks well enough on rows it had not seen. */
export function requireSkill({ validation }: BinaryModel, needed = 0.65): void {
  if (validation.areaUnderCurve >= needed) return;
  throw churnErrors.CHURN_MODEL_TOO_WEAK({ area: validation.areaUnderCurve.toFixed(3), needed });
}

export interface ChurnScore {
  probability: number;
  /** Features that raise the risk of this customer most, against the average one, in log odds; at most three. */
  reasons: readonly { feature: string; value: number | string; logOdds: number }[];
  /** What every feature adds, the largest first. */
  contributions: readonly { feature: string; value: number | string; logOdds: number }[];
}

/** Probability to leave, with reasons. Throws `CHURN_NUMBER_MISSING`. */
export const scoreChurn = (model: BinaryModel, rows: readonly FeatureRow[]): ChurnScore[] =>
  refused([], () =>
    scoreBinaryModel(model, rows).map(({ probability, contributions }) => ({
      probability,
      contributions,
      reasons: contributions.filter(({ logOdds }) => logOdds > 0).slice(0, 3),
    })),
  );
