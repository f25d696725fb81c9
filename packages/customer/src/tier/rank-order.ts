const DIGITS = 65_536;
/** Fewer are sorted faster by comparing. */
const MANY = 4096;
/** Two 32-bit halves of a double, each sorted by its lower and its upper 16 bits. */
const PASSES = [
  { half: 0, shift: 0 },
  { half: 0, shift: 16 },
  { half: 1, shift: 0 },
  { half: 1, shift: 16 },
] as const;
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Bits of doubles, turned so that the largest number has the smallest bits. */
function descendingKeys(values: Float64Array, positions: Uint32Array): [low: Uint32Array, high: Uint32Array] {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const one = new Float64Array(1);
  const bits = new Uint32Array(one.buffer);
  for (const position of positions) {
    // Adding 0 makes one zero of the two.
    one[0] = (values[position] ?? 0) + 0;
    const [lower = 0, upper = 0] = LITTLE_ENDIAN ? bits : [bits[1], bits[0]];
    const negative = upper >>> 31 === 1;
    low[position] = negative ? lower : ~lower;
    high[position] = negative ? upper : ~(upper ^ 0x8000_0000);
  }
  return [low, high];
}

/**
 * Positions of all numbers in `values`, the largest first, equal ones in their own order; what is `NaN` is left out. A
 * radix sort: a million in a tenth of a second, where a comparator takes a second.
 */
export function descending(values: Float64Array): Uint32Array {
  let count = 0;
  let order = new Uint32Array(values.length);
  values.forEach((value, position) => {
    if (!Number.isNaN(value)) order[count++] = position;
  });
  order = order.slice(0, count);
  if (count < MANY) return order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const keys = descendingKeys(values, order);
  let next = new Uint32Array(count);
  for (const { half, shift } of PASSES) {
    const key = keys[half];
    const starts = new Uint32Array(DIGITS + 1);
    const digit = (position: number): number => ((key[position] ?? 0) >>> shift) & 0xffff;
    for (const position of order) starts[digit(position) + 1] = (starts[digit(position) + 1] ?? 0) + 1;
    // All alike in these bits: nothing to do.
    if (starts.includes(count, 1)) continue;
    for (let at = 1; at < DIGITS; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    for (const position of order) {
      const to = starts[digit(position)] ?? 0;
      next[to] = position;
      starts[digit(position)] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
