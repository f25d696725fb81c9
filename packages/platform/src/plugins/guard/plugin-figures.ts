/** How often something of a plugin was called in this process, and how that went. */
export interface CallCounts {
  calls: number;
  /** Calls that threw or rejected; vetoes and other coded errors are not among them. */
  errors: number;
  timeouts: number;
  /** Milliseconds that 95 of 100 of the last calls stayed below; null before the first. */
  p95Ms: number | null;
}

const KEPT = 512;

/** Counts the calls of one function and keeps the durations of the last ones. */
export class CallFigures {
  private readonly durations = new Float64Array(KEPT);
  calls = 0;
  errors = 0;
  timeouts = 0;

  took(milliseconds: number): void {
    this.durations[this.calls++ % KEPT] = milliseconds;
  }

  lastDurations(): Float64Array {
    return this.durations.subarray(0, Math.min(this.calls, KEPT));
  }
}

/** The counts of several functions as those of one. */
export function countsOf(functions: readonly CallFigures[]): CallCounts {
  const counts: CallCounts = { calls: 0, errors: 0, timeouts: 0, p95Ms: null };
  for (const { calls, errors, timeouts } of functions) {
    counts.calls += calls;
    counts.errors += errors;
    counts.timeouts += timeouts;
  }
  const durations = functions.flatMap((one) => [...one.lastDurations()]).sort((a, b) => a - b);
  counts.p95Ms = durations[Math.ceil(durations.length * 0.95) - 1] ?? null;
  return counts;
}
