/** Rows of one set-based write: enough to be fast, few enough to hold in memory at once. */
const SIZE = 5000;

export function* inBatches<T>(rows: readonly T[], size = SIZE): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
