import { minimise, standardErrors, type MinimiseOptions } from '@ricejar/numerics';
import { requireEnoughHistory, thinned, type Patterns } from './histories.js';
import type { PurchaseModel } from './purchase-model.js';

export interface PositiveFit<Parameters> {
  parameters: Parameters;
  logLikelihood: number;
  /** Likelihoods computed on the way. */
  evaluations: number;
}

/** Parameters whose logarithms are beyond this have run away: no likelihood there is worth a look. */
const WIDEST = 25;

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
  const of = (logs: ArrayLike<number>): Parameters =>
    Object.fromEntries(names.map((name, index) => [name, Math.exp(logs[index] ?? 0)])) as Parameters;
  const cost = (logs: Float64Array): number =>
    logs.some((one) => Math.abs(one) > WIDEST) ? Infinity : -logLikelihood(of(logs));
  let evaluations = 0;
  const found = starts.map((start) => {
    const logs = names.map((name) => Math.log(start[name]));
    const minimum = minimise(cost, logs, options);
    evaluations += minimum.evaluations;
    return minimum;
  });
  const best = found.reduce((a, b) => (b.value < a.value ? b : a));
  return { parameters: of(best.point), logLikelihood: -best.value, evaluations };
}

/** Patterns a first estimate is made on. */
const FIRST = 2000;

/**
 * Where the likelihood of the whole counts as settled, relatively: well below a hundredth of it. Customers who hardly differ in
 * how long they stay leave a ridge on which two parameters grow for ever and nothing else changes.
 */
const SETTLED = 1e-9;

/**
 * Maximum likelihood of a purchase model, from two starts on about 2,000 of the patterns and from what they find on all.
 * Throws `CLV_TOO_LITTLE_HISTORY`.
 */
export function fitPurchases<Parameters extends Record<keyof Parameters, number>>(
  model: PurchaseModel<Parameters>,
  patterns: Patterns,
): PositiveFit<Parameters> {
  const { gap: scale } = requireEnoughHistory(patterns);
  const on = (part: Patterns) => (parameters: Parameters) => model.logLikelihood(parameters, part);
  const filled = (values: readonly number[]): Parameters =>
    Object.fromEntries(model.names.map((name, index) => [name, values[index] ?? 1])) as Parameters;
  const starts = [filled([1, scale, 1, scale]), filled([0.5, scale / 2, 1, 2])];
  const first = fitPositive(model.names, on(thinned(patterns, FIRST)), starts, { tolerance: 1e-8 });
  const whole = fitPositive(model.names, on(patterns), [first.parameters], {
    step: 0.05,
    tolerance: SETTLED,
  });
  return { ...whole, evaluations: first.evaluations + whole.evaluations };
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
