/** What a call of a plugin's function may take. */
export interface GuardLimits {
  /** Milliseconds after which the caller gets PLUGIN_TIMEOUT; 5,000 unless told. */
  timeoutMs?: number;
  /** Milliseconds after which the call is worth a warning; 100 unless told. */
  slowMs?: number;
  /** Of a module in the box: measured and named, but never ended, replaced by an error of the guard, or turned off. */
  critical?: boolean;
  /** Others wait for it (a rule holds a transaction): only a few calls of one plugin at a time may be long. */
  crowded?: boolean;
  /** Once aborted, a failure is that of who aborted it. */
  signal?: AbortSignal;
}

const DEFAULT_JOB_SECONDS = 900;

/** Rules in the transaction of somebody's write. */
export const RULE_LIMITS: GuardLimits = { timeoutMs: 5_000, slowMs: 100, crowded: true };
/** Event handlers: those of others wait behind them. What takes longer belongs in a job. */
export const HANDLER_LIMITS: GuardLimits = { timeoutMs: 10_000, slowMs: 1_000 };
/** Work that nobody waits for. */
export const jobLimits = (seconds = DEFAULT_JOB_SECONDS, signal?: AbortSignal): GuardLimits => ({
  timeoutMs: seconds * 1000,
  slowMs: Number.POSITIVE_INFINITY,
  ...(signal && { signal }),
});
