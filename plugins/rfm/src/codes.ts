/**
 * What happens to equal values at the edge of a bucket.
 * - `ntile`: buckets of equal size; equal values may fall into different ones, and ids decide.
 * - `tieAware`: equal values share the code of the first of them; buckets may be uneven or empty.
 */
export const TIE_RULES = ['ntile', 'tieAware'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** Positions from the smallest value up; equal values in their own order. */
function ascending(values: Float64Array): Uint32Array {
  const value = (index: number): number => values[index] ?? 0;
  return Uint32Array.from(values, (_, index) => index).sort((a, b) => value(a) - value(b) || a - b);
}

/**
 * Codes from 1 (smallest values) to `buckets`: 1 + floor(buckets * rank / n), ranks from 0 by value, then by position.
 * Hand in the values in the order of the ids that decide ties.
 */
export function bucketCodes(values: Float64Array, buckets: number, ties: TieRule): Uint8Array {
  const codes = new Uint8Array(values.length);
  const order = ascending(values);
  let first = 0;
  order.forEach((index, rank) => {
    if (rank > 0 && values[order[rank - 1] ?? 0] !== values[index]) first = rank;
    codes[index] = 1 + Math.floor((buckets * (ties === 'ntile' ? rank : first)) / values.length);
  });
  return codes;
}

/** How many of `values` are smaller than each, and how many larger: equal values answer the same. */
export function ranks(values: Float64Array): { smaller: Uint32Array; larger: Uint32Array } {
  const order = ascending(values);
  const smaller = new Uint32Array(values.length);
  const larger = new Uint32Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    const value = values[order[start] ?? 0];
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    for (const index of order.subarray(start, end)) {
      smaller[index] = start;
      larger[index] = values.length - end;
    }
  }
  return { smaller, larger };
}
