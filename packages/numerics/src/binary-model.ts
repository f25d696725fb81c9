import { areaUnderCurve, brierScore, logLoss, shareInTop } from './classification.js';
import { crossValidate } from './cross-validation.js';
import { designMatrix, designOf, type Design, type Feature, type FeatureRow } from './design-matrix.js';
import { fitLogistic, predictLogistic } from './logistic-regression.js';

/** How good probabilities are, judged on rows that the fit had not seen. */
export interface BinaryValidation {
  rows: number;
  /** Share of rows with outcome 1. */
  baseRate: number;
  areaUnderCurve: number;
  logLoss: number;
  brierScore: number;
  /** Share with outcome 1 among the tenth of rows with the highest probabilities. */
  topDecile: number;
  /** Per tenth of rows by rising probability: mean probability, and the share with outcome 1. */
  calibration: readonly { predicted: number; actual: number }[];
}

/** A yes or no, as a probability from features of a row. */
export interface BinaryModel {
  design: Design;
  coefficients: Float64Array;
  validation: BinaryValidation;
  /** Out-of-fold probabilities of the rows fitted on, rising: to rank new rows among. */
  ranking: Float64Array;
}

/** Strength of the ridge: 1 / C of the usual notation, on standardised columns. */
const RIDGE = 1;
const DECILES = 10;

/**
 * Logistic regression with a ridge on standardised features, judged by ten-fold cross-validation. Features must be what was
 * known before the outcome: one written afterwards makes any model look brilliant. Throws as `fitLogistic` does, and
 * `domain` where a number is missing.
 */
export function fitBinaryModel(
  features: readonly Feature[],
  rows: readonly FeatureRow[],
  outcomes: readonly number[],
): BinaryModel {
  const design = designOf(features, rows);
  const x = designMatrix(design, rows);
  const { coefficients } = fitLogistic(x, outcomes, { ridge: RIDGE });
  const { probabilities } = crossValidate(x, outcomes, { ridge: RIDGE });
  return {
    design,
    coefficients,
    validation: {
      rows: outcomes.length,
      baseRate: outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length,
      areaUnderCurve: areaUnderCurve(probabilities, outcomes),
      logLoss: logLoss(probabilities, outcomes),
      brierScore: brierScore(probabilities, outcomes),
      topDecile: shareInTop(probabilities, outcomes, 1 / DECILES),
      calibration: calibrationOf(probabilities, outcomes),
    },
    ranking: probabilities.toSorted(),
  };
}

function calibrationOf(
  probabilities: Float64Array,
  outcomes: readonly number[],
): BinaryValidation['calibration'] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  const edge = (decile: number): number => Math.round((decile * order.length) / DECILES);
  return Array.from({ length: DECILES }, (_, decile) => {
    const rows = order.slice(edge(decile), edge(decile + 1));
    const mean = (of: ArrayLike<number>): number =>
      rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / rows.length;
    return { predicted: mean(probabilities), actual: mean(outcomes) };
  });
}

export interface BinaryScore {
  probability: number;
  /** What each feature adds to the log odds of this row against the average one, largest first. */
  contributions: readonly { feature: string; value: number | string; logOdds: number }[];
}

/** Probabilities of new rows, with what made them. Throws `domain`, naming row and feature, where a number is missing. */
export function scoreBinaryModel(
  { design, coefficients }: Pick<BinaryModel, 'design' | 'coefficients'>,
  rows: readonly FeatureRow[],
): BinaryScore[] {
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
      contributions: Array.from(byFeature, ([feature, logOdds]) => ({
        feature,
        value: row[feature] ?? '',
        logOdds,
      })).sort((a, b) => b.logOdds - a.logOdds),
    };
  });
}
