import type { Matrix } from './matrix.js';
import type { Minimum } from './minimise.js';
import { cholesky, choleskySolve } from './solve.js';

export interface RefineOptions {
  /** Stop when a step promises to gain no more than this share of the value. */
  tolerance?: number;
  maxSteps?: number;
}

const DIFFERENCE = 1e-4;
const SHORTEST = 2 ** -20;

/**
 * The minimum of `f` near `start` where its curvature is known well enough beforehand, as that of a sample is: Newton steps
 * with one and the same `hessian`, halved until they gain (Nocedal & Wright 2006, Numerical Optimization, 3.1). Takes some
 * tens of evaluations where a search from nowhere takes hundreds. Values that are not finite count as infinitely bad.
 */
export function refine(
  f: (point: Float64Array) => number,
  start: ArrayLike<number>,
  hessian: Matrix,
  { tolerance = 1e-11, maxSteps = 50 }: RefineOptions = {},
): Minimum {
  const lower = positiveFactor(hessian);
  let evaluations = 0;
  const evaluate = (point: Float64Array): number => {
    evaluations += 1;
    const value = f(point);
    return Number.isFinite(value) ? value : Infinity;
  };
  let point = Float64Array.from(start);
  let value = evaluate(point);
  for (let step = 0; step < maxSteps; step += 1) {
    const slope = gradient(evaluate, point);
    const direction = choleskySolve(lower, slope);
    const promised = slope.reduce((sum, one, axis) => sum + one * (direction[axis] ?? 0), 0) / 2;
    if (!(promised > tolerance * (1 + Math.abs(value)))) break;
    const next = descend(evaluate, point, value, direction);
    if (!next) break;
    ({ point, value } = next);
  }
  return { point, value, evaluations };
}

function descend(
  evaluate: (point: Float64Array) => number,
  from: Float64Array,
  before: number,
  direction: Float64Array,
): { point: Float64Array<ArrayBuffer>; value: number } | null {
  for (let length = 1; length >= SHORTEST; length /= 2) {
    const point = Float64Array.from(from, (one, axis) => one - length * (direction[axis] ?? 0));
    const value = evaluate(point);
    if (value < before) return { point, value };
  }
  return null;
}

/** One-sided where the other side is out of the domain. */
function gradient(evaluate: (point: Float64Array) => number, at: Float64Array): Float64Array {
  const moved = (axis: number, by: number): number =>
    evaluate(at.map((one, index) => (index === axis ? one + by : one)));
  return at.map((_, axis) => {
    const difference = (moved(axis, DIFFERENCE) - moved(axis, -DIFFERENCE)) / (2 * DIFFERENCE);
    return Number.isFinite(difference) ? difference : 0;
  });
}

/** The factor of the matrix, with as much added to its diagonal as makes it positive: on a ridge it is flat. */
function positiveFactor(hessian: Matrix): Matrix {
  const { rows, columns } = hessian;
  const values = hessian.values.map((one) => (Number.isFinite(one) ? one : 0));
  const largest = values.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-300);
  for (let added = 0; ; added = added === 0 ? 1e-9 * largest : added * 10) {
    const lifted = values.map((one, at) => (at % (columns + 1) === 0 ? one + added : one));
    try {
      return cholesky({ rows, columns, values: lifted });
    } catch (error) {
      if (added > largest) throw error;
    }
  }
}
