import {
  areaUnderCurve,
  brierScore,
  crossValidate,
  designMatrix,
  designOf,
  fitLogistic,
  logLoss,
  NumericsError,
  predictLogistic,
  shareInTop,
  type Design,
  type Feature,
  type FeatureRow,
} from '@ricejar/numerics';
import { churnErrors } from './churn.errors.js';

export interface ChurnValidation {
  /** Rows fitted on, and the share of them that left. */
  customers: number;
  baseRate: number;
  /** Of the probabilities that ten fits gave to rows they had not seen. */
  areaUnderCurve: number;
  logLoss: number;
  brierScore: number;
  /** Share that left among the tenth at greatest risk. */
  topDecile: number;
  /** Per tenth of rows by rising probability: mean probability, and the share that left. */
  calibration: readonly { predicted: number; actual: number }[];
}

export interface ChurnModel {
  design: Design;
  coefficients: Float64Array;
  validation: ChurnValidation;
}

/** Strength of the ridge: 1 / C of the usual notation, on standardised columns. */
const RIDGE = 1;
const DECILES = 10;

/**
 * Fits who left (1) or stayed (0) by logistic regression with a ridge, and judges it by ten-fold cross-validation. Features
 * must be what was known before the outcome. Throws `CHURN_DATA_INVALID`.
 */
export function fitChurn(
  features: readonly Feature[],
  rows: readonly FeatureRow[],
  left: readonly number[],
): ChurnModel {
  try {
    const design = designOf(features, rows);
    const x = designMatrix(design, rows);
    const { coefficients } = fitLogistic(x, left, { ridge: RIDGE });
    const { probabilities } = crossValidate(x, left, { ridge: RIDGE });
    return { design, coefficients, validation: validationOf(probabilities, left) };
  } catch (error) {
    if (error instanceof NumericsError) throw churnErrors.CHURN_DATA_INVALID({ problem: error.message });
    throw error;
  }
}

export function validationOf(probabilities: Float64Array, left: readonly number[]): ChurnValidation {
  return {
    customers: left.length,
    baseRate: left.reduce((sum, one) => sum + one, 0) / left.length,
    areaUnderCurve: areaUnderCurve(probabilities, left),
    logLoss: logLoss(probabilities, left),
    brierScore: brierScore(probabilities, left),
    topDecile: shareInTop(probabilities, left, 1 / DECILES),
    calibration: calibrationOf(probabilities, left),
  };
}

function calibrationOf(probabilities: Float64Array, left: readonly number[]): ChurnValidation['calibration'] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  return Array.from({ length: DECILES }, (_, decile) => {
    const rows = order.filter((__, rank) => Math.floor((DECILES * rank) / order.length) === decile);
    const mean = (of: ArrayLike<number>): number =>
      rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / rows.length;
    return { predicted: mean(probabilities), actual: mean(left) };
  });
}

/** Throws `CHURN_MODEL_TOO_WEAK` unless the model ranks well enough on rows it had not seen. */
export function requireSkill({ validation }: ChurnModel, needed = 0.65): void {
  if (validation.areaUnderCurve >= needed) return;
  throw churnErrors.CHURN_MODEL_TOO_WEAK({ area: validation.areaUnderCurve.toFixed(3), needed });
}

export interface ChurnScore {
  probability: number;
  /** Features that raise the risk of this customer most, against the average one, in log odds; at most three. */
  reasons: readonly { feature: string; value: number | string; logOdds: number }[];
}

/** Probability to leave, with reasons. Throws `CHURN_DATA_INVALID` for a missing number. */
export function scoreChurn({ design, coefficients }: ChurnModel, rows: readonly FeatureRow[]): ChurnScore[] {
  try {
    const x = designMatrix(design, rows);
    const probabilities = predictLogistic(x, coefficients);
    return rows.map((row, index) => {
      const byFeature = new Map<string, number>();
      design.columns.forEach(({ feature }, column) => {
        if (feature === '') return;
        const part = (x.values[index * x.columns + column] ?? 0) * (coefficients[column] ?? 0);
        byFeature.set(feature, (byFeature.get(feature) ?? 0) + part);
      });
      return {
        probability: probabilities[index] ?? 0,
        reasons: Array.from(byFeature, ([feature, logOdds]) => ({
          feature,
          value: row[feature] ?? '',
          logOdds,
        }))
          .filter(({ logOdds }) => logOdds > 0)
          .sort((a, b) => b.logOdds - a.logOdds)
          .slice(0, 3),
      };
    });
  } catch (error) {
    if (error instanceof NumericsError) throw churnErrors.CHURN_DATA_INVALID({ problem: error.message });
    throw error;
  }
}
