import { clvErrors } from './clv.errors.js';

/** What a customer's purchases amount to, in any one unit of time (weeks here). */
export interface History {
  /** x: purchase days after the first one. */
  repeats: number;
  /** t_x: time from the first purchase to the last; 0 without repeats. */
  recency: number;
  /** T: time from the first purchase to the end of the observation. */
  age: number;
}

/** Distinct pairs of repeats and a time, last purchase or now: what the costly terms of likelihoods depend on. */
export interface Moments {
  readonly size: number;
  readonly repeats: Float64Array;
  readonly time: Float64Array;
}

/**
 * Histories with equal ones counted once: the sufficient statistics of every likelihood here. Column i of the arrays is
 * one pattern of `weight` customers, with the moments of its last purchase, (x, t_x), and of now, (x, T).
 */
export interface Patterns {
  readonly customers: number;
  readonly size: number;
  readonly weight: Float64Array;
  readonly last: Uint32Array;
  readonly now: Uint32Array;
  readonly moments: Moments;
}

/** Groups equal histories. Throws `CLV_HISTORY_INVALID`, naming the row. */
export function patternsOf(histories: Iterable<History>): Patterns {
  const builder = new PatternBuilder();
  let row = 0;
  for (const { repeats, recency, age } of histories) {
    row += 1;
    if (!possible(repeats, recency, age)) throw clvErrors.CLV_HISTORY_INVALID({ row, repeats, recency, age });
    builder.add(repeats, recency, age, 1);
  }
  return builder.patterns();
}

/** More moments than this are not told apart; a million customers have a third of a million. */
const MOST_MOMENTS = 2 ** 26;

class PatternBuilder {
  private readonly places = new Map<number, Map<number, number>>();
  private readonly repeats: number[] = [];
  private readonly time: number[] = [];
  private readonly weights = new Map<number, number>();

  add(repeats: number, recency: number, age: number, weight: number): void {
    const key = this.moment(repeats, recency) * MOST_MOMENTS + this.moment(repeats, age);
    this.weights.set(key, (this.weights.get(key) ?? 0) + weight);
  }

  patterns(): Patterns {
    const keys = Float64Array.from(this.weights.keys());
    const weight = Float64Array.from(this.weights.values());
    return {
      customers: weight.reduce((sum, one) => sum + one, 0),
      size: keys.length,
      weight,
      last: Uint32Array.from(keys, (key) => Math.floor(key / MOST_MOMENTS)),
      now: Uint32Array.from(keys, (key) => key % MOST_MOMENTS),
      moments: {
        size: this.time.length,
        repeats: Float64Array.from(this.repeats),
        time: Float64Array.from(this.time),
      },
    };
  }

  private moment(repeats: number, time: number): number {
    let places = this.places.get(repeats);
    if (!places) this.places.set(repeats, (places = new Map()));
    const known = places.get(time);
    if (known !== undefined) return known;
    places.set(time, this.time.length);
    this.repeats.push(repeats);
    return this.time.push(time) - 1;
  }
}

const possible = (repeats: number, recency: number, age: number): boolean =>
  Number.isInteger(repeats) &&
  repeats >= 0 &&
  recency >= 0 &&
  recency <= age &&
  age < Infinity &&
  repeats > 0 === recency > 0;

/** Calls back with each pattern's history and number of customers. */
function eachPattern(
  { size, weight, last, now, moments }: Patterns,
  see: (repeats: number, recency: number, age: number, weight: number, index: number) => void,
): void {
  for (let index = 0; index < size; index += 1) {
    const moment = last[index] ?? 0;
    const age = moments.time[now[index] ?? 0] ?? 0;
    see(moments.repeats[moment] ?? 0, moments.time[moment] ?? 0, age, weight[index] ?? 0, index);
  }
}

/** About `wanted` patterns, evenly picked: enough for a first estimate, which the whole then only refines. */
export function thinned(patterns: Patterns, wanted: number): Patterns {
  const every = Math.ceil(patterns.size / wanted);
  if (every <= 1) return patterns;
  const builder = new PatternBuilder();
  eachPattern(patterns, (repeats, recency, age, weight, index) => {
    if (index % every === 0) builder.add(repeats, recency, age, weight);
  });
  return builder.patterns();
}

export interface Extent {
  customers: number;
  repeaters: number;
  /** Mean time between purchases, and the longest a customer was watched. */
  gap: number;
  oldest: number;
}

export function extentOf(patterns: Patterns): Extent {
  let [repeaters, gaps, gapTime, oldest] = [0, 0, 0, 0];
  eachPattern(patterns, (repeats, recency, age, weight) => {
    if (repeats > 0) repeaters += weight;
    gaps += weight * repeats;
    gapTime += weight * recency;
    oldest = Math.max(oldest, age);
  });
  return { customers: patterns.customers, repeaters, gap: gapTime / gaps, oldest };
}

/** What the histories cover, if it is enough to fit on. Throws `CLV_TOO_LITTLE_HISTORY`. */
export function requireEnoughHistory(patterns: Patterns): Extent {
  const extent = extentOf(patterns);
  const { customers, repeaters, gap, oldest } = extent;
  if (customers < 300 || repeaters < 100 || oldest < 3 * gap) {
    throw clvErrors.CLV_TOO_LITTLE_HISTORY({ customers, repeaters, weeks: Math.round(oldest) });
  }
  return extent;
}
