import { NumericsError } from './errors.js';
import type { Matrix } from './matrix.js';

/** Below this share of its own diagonal element, a pivot is rounding: the column repeats others. */
const RANK = 1e-12;

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** The lower triangle L with L L' = `matrix`, symmetric positive definite. Throws `singular`, naming the column. */
export function cholesky({ rows, values }: Matrix): Matrix {
  const lower = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(values, row * rows + column);
      for (let k = 0; k < column; k += 1) sum -= at(lower, row * rows + k) * at(lower, column * rows + k);
      if (row === column) {
        if (!(sum > RANK * at(values, row * rows + row))) {
          throw new NumericsError('singular', `column ${row + 1} repeats the ones before it, or is constant`);
        }
        lower[row * rows + row] = Math.sqrt(sum);
      } else {
        lower[row * rows + column] = sum / at(lower, column * rows + column);
      }
    }
  }
  return { rows, columns: rows, values: lower };
}

/** x with L L' x = b. */
export function choleskySolve({ rows, values }: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < row; k += 1) x[row] = at(x, row) - at(values, row * rows + k) * at(x, k);
    x[row] = at(x, row) / at(values, row * rows + row);
  }
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < rows; k += 1) x[row] = at(x, row) - at(values, k * rows + row) * at(x, k);
    x[row] = at(x, row) / at(values, row * rows + row);
  }
  return x;
}

/** The diagonal of the inverse of L L': variances, when L L' is an information matrix. */
export function choleskyInverseDiagonal(lower: Matrix): Float64Array {
  return Float64Array.from({ length: lower.rows }, (_, index) => {
    const unit = new Float64Array(lower.rows);
    unit[index] = 1;
    return at(choleskySolve(lower, unit), index);
  });
}

/** x with A x = b for any square A: Gaussian elimination with partial pivoting. Throws `singular`. */
export function solve({ rows, values }: Matrix, b: ArrayLike<number>): Float64Array {
  const a = Float64Array.from(values);
  const x = Float64Array.from(b);
  const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let column = 0; column < rows; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < rows; row += 1) {
      if (Math.abs(at(a, row * rows + column)) > Math.abs(at(a, pivot * rows + column))) pivot = row;
    }
    const head = at(a, pivot * rows + column);
    if (!(Math.abs(head) > RANK * largest))
      throw new NumericsError('singular', 'the equations have no unique solution');
    for (let k = 0; k < rows; k += 1) {
      const moved = at(a, pivot * rows + k);
      a[pivot * rows + k] = at(a, column * rows + k);
      a[column * rows + k] = moved;
    }
    [x[pivot], x[column]] = [at(x, column), at(x, pivot)];
    for (let row = 0; row < rows; row += 1) {
      if (row === column) continue;
      const factor = at(a, row * rows + column) / head;
      if (factor === 0) continue;
      for (let k = column; k < rows; k += 1)
        a[row * rows + k] = at(a, row * rows + k) - factor * at(a, column * rows + k);
      x[row] = at(x, row) - factor * at(x, column);
    }
  }
  return x.map((value, row) => value / at(a, row * rows + row));
}
