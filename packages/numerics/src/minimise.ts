import { NumericsError } from './errors.js';
import { matrixOf, type Matrix } from './matrix.js';
import { cholesky, choleskyInverseDiagonal } from './solve.js';

export interface Minimum {
  point: Float64Array;
  value: number;
  evaluations: number;
}

export interface MinimiseOptions {
  /** Length of the first steps along each axis. */
  step?: number;
  /** Stop when the values of the simplex differ by no more than this share of the best one. */
  tolerance?: number;
  maxEvaluations?: number;
}

interface Vertex {
  point: Float64Array;
  value: number;
}

/**
 * The minimum of `f` from `start` by the simplex method of Nelder & Mead (1965), begun again at the minimum until that
 * brings nothing more: a simplex can collapse on a slope. Values that are not finite count as infinitely bad, so `f` may
 * answer NaN outside its domain. Throws `diverged` beyond `maxEvaluations`.
 */
export function minimise(
  f: (point: Float64Array) => number,
  start: ArrayLike<number>,
  { step = 0.5, tolerance = 1e-11, maxEvaluations = 20_000 }: MinimiseOptions = {},
): Minimum {
  let evaluations = 0;
  const evaluate = (point: Float64Array): Vertex => {
    if ((evaluations += 1) > maxEvaluations) {
      throw new NumericsError('diverged', `no minimum within ${maxEvaluations} evaluations`);
    }
    const value = f(point);
    return { point, value: Number.isFinite(value) ? value : Infinity };
  };
  let best = evaluate(Float64Array.from(start));
  for (let size = step; ; size /= 4) {
    const next = descend(evaluate, best, size, tolerance);
    const gain = best.value - next.value;
    best = next;
    if (!(gain > 10 * tolerance * (1 + Math.abs(best.value))) || size < step / 1000) break;
  }
  return { ...best, evaluations };
}

/** One run of the simplex from a vertex. */
function descend(
  evaluate: (point: Float64Array) => Vertex,
  start: Vertex,
  step: number,
  tolerance: number,
): Vertex {
  const n = start.point.length;
  const simplex = [start];
  for (let axis = 0; axis < n; axis += 1) {
    simplex.push(evaluate(start.point.map((value, index) => (index === axis ? value + step : value))));
  }
  for (;;) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, second, worst] = [simplex[0] ?? start, simplex[n - 1] ?? start, simplex[n] ?? start];
    if (
      worst.value - best.value <= tolerance * (1 + Math.abs(best.value)) &&
      narrow(simplex, Math.sqrt(tolerance))
    )
      return best;
    const centre = new Float64Array(n);
    for (const { point } of simplex.slice(0, n))
      point.forEach((value, axis) => (centre[axis] = (centre[axis] ?? 0) + value / n));
    const along = (factor: number): Vertex =>
      evaluate(centre.map((value, axis) => value + factor * (value - (worst.point[axis] ?? 0))));
    const reflected = along(1);
    let found: Vertex | undefined;
    if (reflected.value < best.value) {
      const expanded = along(2);
      found = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) {
      found = reflected;
    } else {
      const contracted = reflected.value < worst.value ? along(0.5) : along(-0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) found = contracted;
    }
    if (found) {
      simplex[n] = found;
      continue;
    }
    for (let index = 1; index <= n; index += 1) {
      const { point } = simplex[index] ?? start;
      simplex[index] = evaluate(point.map((value, axis) => ((best.point[axis] ?? 0) + value) / 2));
    }
  }
}

/** Whether the vertices lie close together too: equal values may lie on both sides of a valley. */
function narrow(simplex: readonly Vertex[], tolerance: number): boolean {
  const [first] = simplex;
  return simplex.every(({ point }) =>
    point.every(
      (value, axis) => Math.abs(value - (first?.point[axis] ?? 0)) <= tolerance * (1 + Math.abs(value)),
    ),
  );
}

/** Second derivatives of `f` at a point, by central differences of `step`. */
export function hessianAt(f: (point: Float64Array) => number, at: Float64Array, step = 1e-3): Matrix {
  const moved = (...axes: [number, number][]): number => {
    const point = Float64Array.from(at);
    for (const [axis, direction] of axes) point[axis] = (point[axis] ?? 0) + direction * step;
    return f(point);
  };
  const middle = f(at);
  const axes = Array.from(at, (_, axis) => axis);
  return matrixOf(
    axes.map((i) =>
      axes.map((j) =>
        i === j
          ? (moved([i, 1]) - 2 * middle + moved([i, -1])) / step ** 2
          : (moved([i, 1], [j, 1]) -
              moved([i, 1], [j, -1]) -
              moved([i, -1], [j, 1]) +
              moved([i, -1], [j, -1])) /
            (4 * step ** 2),
      ),
    ),
  );
}

/**
 * Standard errors at the minimum of a negative log-likelihood: roots of the diagonal of the inverse of its Hessian, which
 * central differences of `step` approximate. Throws `singular` where the minimum is no minimum.
 */
export function standardErrors(
  f: (point: Float64Array) => number,
  minimum: Float64Array,
  step = 1e-3,
): Float64Array {
  return choleskyInverseDiagonal(cholesky(hessianAt(f, minimum, step))).map(Math.sqrt);
}
