import {
  designMatrix,
  designOf,
  fitLogistic,
  NumericsError,
  pickRows,
  predictLogistic,
  shuffledIndices,
  type Design,
  type Feature,
  type FeatureRow,
  type Matrix,
} from '@ricejar/numerics';
import { winbackErrors } from './winback.errors.js';

/** Two logistic models of one outcome: of those treated, and of those held out. */
export interface UpliftModel {
  treated: Float64Array;
  control: Float64Array;
}

/**
 * T-learner: a logistic regression for each arm of a randomised test, on rows whose first column is the constant 1.
 * Outcomes are 0 or 1. Throws `WINBACK_NOT_FITTED`.
 */
export function fitUplift(x: Matrix, treated: readonly boolean[], outcomes: readonly number[]): UpliftModel {
  const arm = (of: boolean): Float64Array => {
    const rows = treated.flatMap((one, row) => (one === of ? [row] : []));
    return fitLogistic(
      pickRows(x, rows),
      rows.map((row) => outcomes[row] ?? 0),
    ).coefficients;
  };
  try {
    return { treated: arm(true), control: arm(false) };
  } catch (error) {
    if (error instanceof NumericsError) throw winbackErrors.WINBACK_NOT_FITTED();
    throw error;
  }
}

export interface Uplift {
  /** Chance of the outcome with the treatment, without it, and the difference. */
  withIt: number;
  without: number;
  uplift: number;
}

export function predictUplift(x: Matrix, { treated, control }: UpliftModel): Uplift[] {
  const [withIt, without] = [predictLogistic(x, treated), predictLogistic(x, control)];
  return Array.from(withIt, (chance, row) => ({
    withIt: chance,
    without: without[row] ?? 0,
    uplift: chance - (without[row] ?? 0),
  }));
}

export const GROUPS = ['persuadable', 'sureThing', 'lostCause', 'doNotDisturb'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * What to do with a customer: `material` is the least uplift that pays (cost over value of an outcome), `usual` the chance
 * from which one comes anyway, such as the mean of all.
 */
export function groupOf({ uplift, without }: Uplift, material: number, usual: number): Group {
  if (uplift >= material) return 'persuadable';
  if (uplift <= -material) return 'doNotDisturb';
  return without >= usual ? 'sureThing' : 'lostCause';
}

/** Columns for uplift features; the same for both arms. Throws `WINBACK_NUMBER_MISSING`. */
export function upliftDesign(
  features: readonly Feature[],
  rows: readonly FeatureRow[],
): { design: Design; x: Matrix } {
  try {
    const design = designOf(features, rows);
    return { design, x: designMatrix(design, rows) };
  } catch (error) {
    if (error instanceof NumericsError) throw winbackErrors.WINBACK_NUMBER_MISSING(error.details);
    throw error;
  }
}

/** Standard deviations by which arms may differ in a feature before chance no longer explains it. */
const MOST_DIFFERENCE = 0.1;

/**
 * Refuses arms that were not picked at random (`WINBACK_NOT_RANDOM`, naming the feature): customers chosen by hand differ
 * from the others, and the difference would pass for uplift. Columns are standardised, as `upliftDesign` makes them.
 */
export function requireRandomised(
  { design, x }: { design: Design; x: Matrix },
  treated: readonly boolean[],
): void {
  const count = treated.filter(Boolean).length;
  // Small arms differ by chance too: four standard errors are allowed.
  const allowed = Math.max(MOST_DIFFERENCE, 4 * Math.sqrt(1 / count + 1 / (treated.length - count)));
  design.columns.forEach(({ feature }, column) => {
    let difference = 0;
    treated.forEach((one, row) => {
      const value = x.values[row * x.columns + column] ?? 0;
      difference += one ? value / count : -value / (treated.length - count);
    });
    if (Math.abs(difference) > allowed) {
      throw winbackErrors.WINBACK_NOT_RANDOM({ feature, difference: Math.abs(difference).toFixed(2) });
    }
  });
}

/**
 * Who is held out: a share (0 to 1, both excluded) of the ids, at random, the same for the same seed. Without such a
 * group no campaign can be judged.
 */
export function holdOut(ids: readonly string[], share: number, seed: number): Set<string> {
  if (!(share > 0 && share < 1)) {
    throw winbackErrors.WINBACK_SETTING_INVALID({ setting: 'share', value: share, allowed: '> 0, < 1' });
  }
  const sorted = ids.toSorted();
  const picked = shuffledIndices(sorted.length, seed).subarray(0, Math.round(share * sorted.length));
  return new Set(Array.from(picked, (index) => sorted[index] ?? ''));
}
