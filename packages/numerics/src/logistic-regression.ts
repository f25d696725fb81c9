import { demand, NumericsError } from './errors.js';
import { logistic } from './log-space.js';
import { timesVector, type Matrix } from './matrix.js';
import { cholesky, choleskyInverseDiagonal, choleskySolve } from './solve.js';

export interface LogisticFit {
  /** One for each column, on the scale of the log odds. */
  coefficients: Float64Array;
  /** Of the coefficients; with a ridge they are only a guide. */
  standardErrors: Float64Array;
  /** At the coefficients, without the penalty. */
  logLikelihood: number;
  iterations: number;
}

export interface LogisticOptions {
  /**
   * Penalty of ridge / 2 times the sum of squares of all coefficients but the first, the intercept (0: the maximum
   * likelihood itself). Means the same for every column only when they are standardised.
   */
  ridge?: number;
}

const MOST_ITERATIONS = 50;
/** Log odds beyond which a fit has run away: e^-30 of doubt is no finding, it is separated data. */
const RUNAWAY = 30;

/**
 * Logistic regression of outcomes (0 or 1) on the rows of `x`, whose first column is the constant 1. Iteratively
 * reweighted least squares, that is Newton's method with halved steps where one overshoots (McCullagh & Nelder 1989,
 * section 2.5). Throws `shape`; `domain` for a number that is none, naming its row; `singular` for columns that repeat each other; `separated` where outcomes can be told
 * apart without error.
 */
export function fitLogistic(
  x: Matrix,
  outcomes: ArrayLike<number>,
  { ridge = 0 }: LogisticOptions = {},
): LogisticFit {
  if (x.rows !== outcomes.length || x.rows <= x.columns) {
    throw new NumericsError(
      'shape',
      `${x.rows} rows of ${x.columns} columns do not fit ${outcomes.length} outcomes`,
    );
  }
  const odd = x.values.findIndex((value) => !Number.isFinite(value));
  demand(odd < 0, `row ${Math.floor(odd / x.columns) + 1} holds ${x.values[odd]}`);
  let coefficients = new Float64Array(x.columns);
  let current = penalised(x, outcomes, coefficients, ridge);
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration += 1) {
    const { gradient, information } = derivatives(x, outcomes, coefficients, ridge);
    const lower = cholesky(information);
    const step = choleskySolve(lower, gradient);
    const decrement = step.reduce((sum, value, index) => sum + value * (gradient[index] ?? 0), 0);
    let factor = 1;
    let next = coefficients;
    let value = current;
    do {
      next = coefficients.map((one, index) => one + factor * (step[index] ?? 0));
      value = penalised(x, outcomes, next, ridge);
      factor /= 2;
    } while (value < current - 1e-9 * Math.abs(current) && factor > 1e-6);
    coefficients = next;
    current = value;
    if (ridge === 0) refuseSeparation(x, coefficients);
    if (decrement < 1e-16 * (1 + Math.abs(current))) {
      const { information: last } = derivatives(x, outcomes, coefficients, ridge);
      return {
        coefficients,
        standardErrors: choleskyInverseDiagonal(cholesky(last)).map(Math.sqrt),
        logLikelihood: penalised(x, outcomes, coefficients, 0),
        iterations: iteration,
      };
    }
  }
  throw new NumericsError('diverged', `no coefficients within ${MOST_ITERATIONS} iterations`);
}

/** The probability of outcome 1 of each row. */
export const predictLogistic = (x: Matrix, coefficients: ArrayLike<number>): Float64Array =>
  timesVector(x, coefficients).map(logistic);

function penalised(
  x: Matrix,
  outcomes: ArrayLike<number>,
  coefficients: Float64Array,
  ridge: number,
): number {
  const odds = timesVector(x, coefficients);
  let sum = 0;
  for (let row = 0; row < x.rows; row += 1) {
    // ln p of what happened: -ln(1 + e^-z), z towards the outcome.
    const z = outcomes[row] ? (odds[row] ?? 0) : -(odds[row] ?? 0);
    sum += z > 0 ? -Math.log1p(Math.exp(-z)) : z - Math.log1p(Math.exp(z));
  }
  for (let column = 1; column < x.columns; column += 1) sum -= (ridge / 2) * (coefficients[column] ?? 0) ** 2;
  return sum;
}

function derivatives(
  x: Matrix,
  outcomes: ArrayLike<number>,
  coefficients: Float64Array,
  ridge: number,
): { gradient: Float64Array; information: Matrix } {
  const { rows, columns, values } = x;
  const gradient = new Float64Array(columns);
  const information = new Float64Array(columns * columns);
  const odds = timesVector(x, coefficients);
  for (let row = 0; row < rows; row += 1) {
    const p = logistic(odds[row] ?? 0);
    const weight = p * (1 - p);
    const residual = (outcomes[row] ?? 0) - p;
    const line = values.subarray(row * columns, (row + 1) * columns);
    for (let i = 0; i < columns; i += 1) {
      const value = line[i] ?? 0;
      if (value === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + residual * value;
      for (let j = 0; j <= i; j += 1) {
        information[i * columns + j] = (information[i * columns + j] ?? 0) + weight * value * (line[j] ?? 0);
      }
    }
  }
  for (let i = 0; i < columns; i += 1) {
    if (i > 0) {
      gradient[i] = (gradient[i] ?? 0) - ridge * (coefficients[i] ?? 0);
      information[i * columns + i] = (information[i * columns + i] ?? 0) + ridge;
    }
    for (let j = 0; j < i; j += 1) information[j * columns + i] = information[i * columns + j] ?? 0;
  }
  return { gradient, information: { rows: columns, columns, values: information } };
}

/** Coefficients that run away without end have told a group of rows apart for good. */
function refuseSeparation(x: Matrix, coefficients: Float64Array): void {
  if (timesVector(x, coefficients).some((odds) => Math.abs(odds) > RUNAWAY)) {
    throw new NumericsError('separated', 'outcomes can be told apart without error: no finite coefficients');
  }
}
