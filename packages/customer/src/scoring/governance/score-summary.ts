import type { ScoreMap, ScoreResult } from '../scoring-model.js';

/** How many customers have a value from `from` up to `to`. */
export interface SummaryBin {
  from: number;
  to: number;
  customers: number;
}

/** What a run came to over all customers. */
export interface ScoreSummary {
  customers: number;
  total: number;
  mean: number;
  median: number;
  /** Of equal width; those beyond the half per cent at either end are counted in the first and the last. */
  bins: readonly SummaryBin[];
  /** What each tenth of the customers holds together, the best tenth first. */
  tenths: readonly number[];
  /** Customers by the codes of the model's map: rows from the best down, columns from 1 up. Null without a map. */
  cells: readonly (readonly number[])[] | null;
}

const BINS = 20;
const MOST_CODES = 12;

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

function binsOf(sorted: Float64Array): SummaryBin[] {
  const least = at(sorted, 0.005);
  const width = (at(sorted, 0.995) - least) / BINS;
  if (sorted.length === 0) return [];
  if (width === 0) return [{ from: least, to: least, customers: sorted.length }];
  const bins = Array.from({ length: BINS }, (_, index) => ({
    from: least + index * width,
    to: least + (index + 1) * width,
    customers: 0,
  }));
  for (const value of sorted) {
    const bin = bins[Math.max(0, Math.min(BINS - 1, Math.floor((value - least) / width)))];
    if (bin) bin.customers += 1;
  }
  return bins;
}

function tenthsOf(sorted: Float64Array): number[] {
  const sums = Array.from({ length: 10 }, () => 0);
  sorted.forEach((value, index) => {
    const tenth = 9 - Math.floor((10 * index) / sorted.length);
    sums[tenth] = (sums[tenth] ?? 0) + value;
  });
  return sums;
}

const codeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_CODES ? value : 0;

/** Sums up results one by one; keeps their values alone. */
export class ScoreSummaryBuilder {
  private values = new Float64Array(1024);
  private count = 0;
  private most = 0;
  private readonly counts = new Uint32Array((MOST_CODES + 1) ** 2);

  constructor(private readonly map?: ScoreMap) {}

  add({ value, factors }: Pick<ScoreResult, 'value' | 'factors'>): void {
    if (this.count === this.values.length) {
      const wider = new Float64Array(2 * this.values.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.count++] = value;
    if (!this.map) return;
    const across = codeOf(factors[this.map.across.factor]);
    const up = codeOf(factors[this.map.up.factor]);
    if (across === 0 || up === 0) return;
    const place = up * (MOST_CODES + 1) + across;
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.most = Math.max(this.most, across, up);
  }

  summary(): ScoreSummary {
    const sorted = this.values.slice(0, this.count).sort();
    const total = sorted.reduce((sum, value) => sum + value, 0);
    return {
      customers: this.count,
      total,
      mean: this.count === 0 ? 0 : total / this.count,
      median: at(sorted, 0.5),
      bins: binsOf(sorted),
      tenths: tenthsOf(sorted),
      cells: this.map ? this.cells() : null,
    };
  }

  private cells(): number[][] {
    const codes = Array.from({ length: this.most }, (_, index) => index + 1);
    return codes
      .toReversed()
      .map((up) => codes.map((across) => this.counts[up * (MOST_CODES + 1) + across] ?? 0));
  }
}
