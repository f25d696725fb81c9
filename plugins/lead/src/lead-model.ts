import {
  fitBinaryModel,
  NumericsError,
  scoreBinaryModel,
  type BinaryModel,
  type Feature,
  type FeatureRow,
} from '@ricejar/numerics';
import { leadErrors } from './lead.errors.js';

/** What the numerics refuse is the caller's data. */
function refused<Result>(outcomes: readonly number[], work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NumericsError)) throw error;
    if (error.reason === 'domain') throw leadErrors.LEAD_NUMBER_MISSING(error.details);
    const positives = outcomes.filter((one) => one === 1).length;
    throw leadErrors.LEAD_DATA_INSUFFICIENT({ rows: outcomes.length, positives });
  }
}

/**
 * Fits which leads became customers (1) or did not (0), and judges it by ten-fold cross-validation. Leads still open are
 * neither: leave them out. Features must be what was known before the outcome. Throws `LEAD_NUMBER_MISSING`,
 * `LEAD_DATA_INSUFFICIENT`.
 */
export const fitLeads = (
  features: readonly Feature[],
  rows: readonly FeatureRow[],
  won: readonly number[],
): BinaryModel => refused(won, () => fitBinaryModel(features, rows, won));

/** Throws `LEAD_MODEL_TOO_WEAK` unless the model ranks well enough on leads it had not seen. */
export function requireSkill({ validation }: BinaryModel, needed = 0.6): void {
  if (validation.areaUnderCurve >= needed) return;
  throw leadErrors.LEAD_MODEL_TOO_WEAK({ area: validation.areaUnderCurve.toFixed(3), needed });
}

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** Least percentile of each grade: the best tenth, the next two, the next three, the rest. */
const GRADE_FROM: readonly (readonly [Grade, number])[] = [
  ['A', 90],
  ['B', 70],
  ['C', 40],
  ['D', 0],
];

export interface LeadScore {
  /** Per cent of past leads that looked no better: 0 to 100. */
  score: number;
  grade: Grade;
  probability: number;
  /** Features that speak most for or against this lead, against the average one, in log odds; at most three. */
  reasons: readonly { feature: string; value: number | string; logOdds: number }[];
}

/** Scores leads against the past ones. Throws `LEAD_NUMBER_MISSING`. */
export const scoreLeads = (model: BinaryModel, rows: readonly FeatureRow[]): LeadScore[] =>
  refused([], () =>
    scoreBinaryModel(model, rows).map(({ probability, contributions }) => {
      const score = (100 * countUpTo(model.ranking, probability)) / model.ranking.length;
      return {
        score,
        grade: GRADE_FROM.find(([, from]) => score >= from)?.[0] ?? 'D',
        probability,
        reasons: contributions.toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)).slice(0, 3),
      };
    }),
  );

/** How many of the rising values are no greater. */
function countUpTo(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Customers to expect if the team works the `count` most likely of these leads. */
export const expectedConversions = (scores: readonly { probability: number }[], count: number): number =>
  scores
    .map(({ probability }) => probability)
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, one) => sum + one, 0);
