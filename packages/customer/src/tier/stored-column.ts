import type { Reason } from '../scoring/scoring-model.js';
import type { ScoredColumn } from './tier-columns.js';
import { percentileRanks } from './tier-score.js';

/** Scores that were stored by an earlier run: values of all customers, reasons of those that were asked for. */
export class StoredColumn implements ScoredColumn {
  readonly run = null;
  private readonly reasons = new Map<number, readonly Reason[]>();
  private ranked: Float64Array | null = null;

  constructor(
    /** The run's record. */
    readonly runId: string,
    readonly values: Float64Array,
  ) {}

  get percentiles(): Float64Array {
    return (this.ranked ??= percentileRanks(this.values));
  }

  keepReasons(place: number, reasons: readonly Reason[]): void {
    this.reasons.set(place, reasons);
  }

  reasonsAt(place: number): readonly Reason[] {
    return this.reasons.get(place) ?? [];
  }

  /** Risk is of the day of the run, and stays what that run said. */
  riskAt(): undefined {
    return undefined;
  }
}
