import {
  hessianAt,
  minimise,
  refine,
  standardErrors,
  type MinimiseOptions,
  type Minimum,
} from '@ricejar/numerics';
import { requireEnoughHistory, thinned, type Patterns } from './histories.js';
import type { PurchaseModel } from './purchase-model.js';

export interface PositiveFit<Parameters> {
  parameters: Parameters;
  logLikelihood: number;
  /** Likelihoods computed on the way. */
  evaluations: number;
}

/** Parameters whose logarithms are beyond this have run away. */
const WIDEST = 25;

/**
 * Positive parameters as a minimiser sees them: by their logarithms, and what is lost by each. Beyond the widest nothing
 * changes any more, so that a search along an edge goes on in the other directions.
 */
function inLogarithms<Parameters extends Record<keyof Parameters, number>>(
  names: readonly (keyof Parameters & string)[],
  widest = WIDEST,
) {
  const of = (logs: ArrayLike<number>): Parameters =>
    Object.fromEntries(
      names.map((name, index) => [name, Math.exp(Math.min(Math.max(logs[index] ?? 0, -widest), widest))]),
    ) as Parameters;
  return {
    of,
    cost:
      (logLikelihood: (parameters: Parameters) => number) =>
      (logs: Float64Array): number =>
        -logLikelihood(of(logs)),
  };
}

const best = (found: readonly Minimum[]): Minimum => found.reduce((a, b) => (b.value < a.value ? b : a));

/**
 * The maximum of a log-likelihood over positive parameters, searched in their logarithms from every start. Throws the
 * `diverged` of the minimiser.
 */
export function fitPositive<Parameters extends Record<keyof Parameters, number>>(
  names: readonly (keyof Parameters & string)[],
  logLikelihood: (parameters: Parameters) => number,
  starts: readonly Parameters[],
  options: MinimiseOptions = {},
): PositiveFit<Parameters> {
  const { of, cost } = inLogarithms<Parameters>(names);
  const found = starts.map((start) =>
    minimise(
      cost(logLikelihood),
      names.map((name) => Math.log(start[name])),
      options,
    ),
  );
  const { point, value } = best(found);
  return {
    parameters: of(point),
    logLikelihood: -value,
    evaluations: found.reduce((sum, { evaluations }) => sum + evaluations, 0),
  };
}

/** Patterns that the first estimate is made on, and the most that the last one is. */
const FIRST = 2_000;
const MOST = 200_000;

/**
 * How far the logarithms of parameters may go, in weeks: customers who hardly leave put the maximum on a ridge that runs on
 * for ever, and nobody can tell 1,000 years from 10,000.
 */
const WIDEST_OF_PURCHASES = 12;

/**
 * Maximum likelihood of a purchase model: from two starts on about 2,000 of the patterns, and from what they find, with the
 * curvature there, on all; of more than 200,000 patterns on every nth, which costs parameters less than a hundredth of
 * themselves. Throws `CLV_TOO_LITTLE_HISTORY`.
 */
export function fitPurchases<Parameters extends Record<keyof Parameters, number>>(
  model: PurchaseModel<Parameters>,
  patterns: Patterns,
): PositiveFit<Parameters> {
  const { gap: scale } = requireEnoughHistory(patterns);
  const search = inLogarithms<Parameters>(model.names, WIDEST_OF_PURCHASES);
  const on = (part: Patterns) => search.cost((parameters) => model.logLikelihood(parameters, part));
  const few = thinned(patterns, FIRST);
  const many = thinned(patterns, MOST);
  const starts = [
    [1, scale, 1, scale],
    [0.5, scale / 2, 1, 2],
  ].map((values) => minimise(on(few), values.map(Math.log), { tolerance: 1e-8 }));
  const first = best(starts);
  const ratio = many.customers / few.customers;
  const hessian = hessianAt(on(few), first.point);
  const whole = refine(on(many), first.point, {
    ...hessian,
    values: hessian.values.map((one) => ratio * one),
  });
  return {
    parameters: search.of(whole.point),
    // Of all of them, whatever it was fitted on.
    logLikelihood: many === patterns ? -whole.value : model.logLikelihood(search.of(whole.point), patterns),
    evaluations: starts.reduce((sum, { evaluations }) => sum + evaluations, whole.evaluations),
  };
}

/** Standard errors of positive parameters at the maximum, by name: those of the logarithms times the parameters. */
export function errorsOf<Parameters extends Record<keyof Parameters, number>>(
  names: readonly (keyof Parameters & string)[],
  logLikelihood: (parameters: Parameters) => number,
  parameters: Parameters,
): Parameters {
  const of = (logs: ArrayLike<number>): Parameters =>
    Object.fromEntries(names.map((name, index) => [name, Math.exp(logs[index] ?? 0)])) as Parameters;
  const logs = Float64Array.from(names, (name) => Math.log(parameters[name]));
  const errors = standardErrors((point) => -logLikelihood(of(point)), logs);
  return Object.fromEntries(
    names.map((name, index) => [name, (errors[index] ?? 0) * parameters[name]]),
  ) as Parameters;
}
