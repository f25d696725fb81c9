/**
 * What happens to equal values at the edge of a bucket.
 * - `ntile`: buckets of equal size; equal values may fall into different ones, and ids decide.
 * - `tieAware`: equal values share the code of the first of them; buckets may be uneven or empty.
 */
export const TIE_RULES = ['ntile', 'tieAware'] as const;
export type TieRule = (typeof TIE_RULES)[number];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Codes from 1 (smallest values) to `buckets`, in the order of `ids`: 1 + floor(buckets * rank / n), ranks from 0 by
 * value and then id.
 */
export function bucketCodes(
  ids: readonly string[],
  values: readonly number[],
  buckets: number,
  ties: TieRule,
): number[] {
  const value = (index: number): number => values[index] ?? 0;
  const order = ids
    .map((_, index) => index)
    .sort((a, b) => value(a) - value(b) || compare(ids[a] ?? '', ids[b] ?? ''));
  const codes = Array.from<number>({ length: ids.length });
  let first = 0;
  order.forEach((index, rank) => {
    const before = order[rank - 1];
    if (before === undefined || value(before) !== value(index)) first = rank;
    codes[index] = 1 + Math.floor((buckets * (ties === 'ntile' ? rank : first)) / ids.length);
  });
  return codes;
}

/** How many of `values` are smaller than each: equal values answer the same. */
export function smallerThan(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  sorted.forEach((value, rank) => {
    if (!first.has(value)) first.set(value, rank);
  });
  return values.map((value) => first.get(value) ?? 0);
}
