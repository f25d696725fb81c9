export interface JobDefinition<Input = any> {
  /** Tries after the first; 3 unless told. Each waits longer than the one before. */
  retries?: number;
  /** Seconds after which a run counts as dead and is given to another worker; 900 unless told. */
  timeoutSeconds?: number;
  /** Runs at least once: effects must be idempotent. */
  run: (input: Input, context: JobContext) => Promise<void>;
}

export interface JobContext {
  id: string;
  signal: AbortSignal;
}

/** Durable work on PostgreSQL. A plugin's job is addressed as `<plugin>/<job>`. */
export abstract class Jobs {
  /** `singletonKey`: while one with this key waits or runs, another is not added. */
  abstract enqueue(
    job: string,
    input: object,
    options?: { singletonKey?: string; startAfterSeconds?: number },
  ): Promise<void>;
}
