import { stratifiedFolds } from './classification.js';
import { fitLogistic, predictLogistic, type LogisticOptions } from './logistic-regression.js';
import { pickRows, type Matrix } from './matrix.js';

export interface Folds {
  /** Of each row, from a fit that had not seen it. */
  probabilities: Float64Array;
  fold: Uint8Array;
}

/** Logistic regression judged on rows it was not fitted on: `folds` fits, each on all folds but one. */
export function crossValidate(
  x: Matrix,
  outcomes: ArrayLike<number>,
  { folds = 10, seed = 1, ...options }: LogisticOptions & { folds?: number; seed?: number } = {},
): Folds {
  const fold = stratifiedFolds(outcomes, folds, seed);
  const probabilities = new Float64Array(x.rows);
  const rows = Array.from(fold, (_, row) => row);
  for (let held = 0; held < folds; held += 1) {
    const seen = rows.filter((row) => fold[row] !== held);
    const unseen = rows.filter((row) => fold[row] === held);
    const { coefficients } = fitLogistic(
      pickRows(x, seen),
      seen.map((row) => outcomes[row] ?? 0),
      options,
    );
    predictLogistic(pickRows(x, unseen), coefficients).forEach((p, at) => {
      probabilities[unseen[at] ?? 0] = p;
    });
  }
  return { probabilities, fold };
}
