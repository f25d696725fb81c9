const DIGITS = 65_536;
const DIGIT_BITS = 16;
/** Fewer are sorted faster by comparing. */
const MANY = 4096;
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Places of all that is a number. */
function numbered(values: Float64Array): Uint32Array {
  const places = new Uint32Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) if (!Number.isNaN(values[at])) places[count++] = at;
  return places.subarray(0, count);
}

/** The bits of doubles in four digits, the least first, turned so that the largest number has the smallest digits. */
function descendingDigits(values: Float64Array): Uint16Array[] {
  // Adding 0 makes one zero of the two.
  const sum = values.map((value) => value + 0);
  const bits = new Uint32Array(sum.buffer);
  const digit = (): Uint16Array => new Uint16Array(values.length);
  const [first, second, third, fourth] = [digit(), digit(), digit(), digit()];
  const [low, high] = LITTLE_ENDIAN ? [0, 1] : [1, 0];
  for (let at = 0; at < values.length; at++) {
    const upper = bits[2 * at + high] ?? 0;
    const lower = bits[2 * at + low] ?? 0;
    // Negative numbers are in that order already; the others are in the opposite one, and come first.
    const turn = upper >>> 31 === 1 ? 0 : 0xffff_ffff;
    first[at] = lower ^ turn;
    second[at] = (lower ^ turn) >>> DIGIT_BITS;
    third[at] = upper ^ turn;
    fourth[at] = ((upper ^ turn) >>> DIGIT_BITS) ^ (turn === 0 ? 0 : 0x8000);
  }
  return [first, second, third, fourth];
}

/** Puts places in order of one digit; those of the same digit stay in theirs. */
function byDigit(order: Uint32Array, digit: Uint16Array, sorted: Uint32Array): boolean {
  const starts = new Uint32Array(DIGITS + 1);
  for (let index = 0; index < order.length; index++) {
    const next = (digit[order[index] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  // All alike: nothing to do.
  if (starts[(digit[order[0] ?? 0] ?? 0) + 1] === order.length) return false;
  for (let at = 1; at < DIGITS; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  for (let index = 0; index < order.length; index++) {
    const place = order[index] ?? 0;
    const one = digit[place] ?? 0;
    const to = starts[one] ?? 0;
    sorted[to] = place;
    starts[one] = to + 1;
  }
  return true;
}

/**
 * Places of all numbers in `values`, the largest first, equal ones in their own order; what is `NaN` is left out. A radix
 * sort: comparing takes a second for a million.
 */
export function descending(values: Float64Array): Uint32Array {
  let order: Uint32Array = numbered(values);
  if (order.length < MANY) return order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  let spare: Uint32Array = new Uint32Array(order.length);
  for (const digit of descendingDigits(values)) {
    if (byDigit(order, digit, spare)) [order, spare] = [spare, order];
  }
  return order;
}
