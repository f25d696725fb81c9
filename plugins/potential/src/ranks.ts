/** Values in order, smallest first. */
export const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/**
 * For each value of a group its place in it: the share of the others that are smaller, 0 to 1. Equal values share one
 * place; whoever is alone stands in the middle.
 */
export function shareBelow(values: readonly number[]): (value: number) => number {
  const order = ascending(values);
  return (value) => {
    if (order.length < 2) return 0.5;
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle] ?? value) < value) low = middle + 1;
      else high = middle;
    }
    return Math.min(1, low / (order.length - 1));
  };
}

/** The value below which a share of the others lies, between the two nearest in proportion. `values` must not be empty. */
export function quantile(values: readonly number[], share: number): number {
  const order = ascending(values);
  const place = share * (order.length - 1);
  const lower = order[Math.floor(place)] ?? 0;
  const upper = order[Math.ceil(place)] ?? lower;
  return lower + (upper - lower) * (place - Math.floor(place));
}
