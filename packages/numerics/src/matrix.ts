import { NumericsError } from './errors.js';

/** Numbers in rows and columns, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A matrix of rows. Throws `shape` where they differ in length, naming the first one that does. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    if (row.length !== columns) {
      throw new NumericsError('shape', `row ${index + 1} has ${row.length} numbers, the first ${columns}`);
    }
    values.set(row, index * columns);
  });
  return { rows: rows.length, columns, values };
}

/** The rows of `matrix` at these places, in this order. */
export function pickRows({ columns, values }: Matrix, places: ArrayLike<number>): Matrix {
  const picked = new Float64Array(places.length * columns);
  for (let row = 0; row < places.length; row += 1) {
    const start = (places[row] ?? 0) * columns;
    picked.set(values.subarray(start, start + columns), row * columns);
  }
  return { rows: places.length, columns, values: picked };
}

/** The product of each row with a vector. */
export function timesVector({ rows, columns, values }: Matrix, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1, at += 1)
      sum += (values[at] ?? 0) * (vector[column] ?? 0);
    product[row] = sum;
  }
  return product;
}
