import type { JobContext } from '../jobs/jobs.js';
import type { PluginContext } from './plugin-context.js';
import type { Schema } from './schema.js';

export interface PluginJobOptions<Input, Config> {
  /** Checked when a job is added, which throws `PLUGIN_INPUT_INVALID`, and again before it runs. */
  input: Schema<Input>;
  /** Tries after the first; 3 unless told. Each waits longer than the one before. */
  retries?: number;
  /** Seconds after which a run counts as dead and is given to another worker; 900 unless told. */
  timeoutSeconds?: number;
  /** Runs at least once: effects must be idempotent, for instance by `job.id`. */
  run(input: Input, job: JobContext, context: PluginContext<Config>): void | Promise<void>;
}

/** Durable work of a plugin, addressed as `<plugin>/<job>`. Made by `defineJob`, or written out when it takes no input. */
export interface PluginJob<Config = never> extends Omit<PluginJobOptions<unknown, Config>, 'input' | 'run'> {
  input?: Schema;
  run: (input: never, job: JobContext, context: PluginContext<Config>) => void | Promise<void>;
}

/** Declares a job whose `run` gets the input as the schema types it. */
export const defineJob = <Input, Config = unknown>(job: PluginJobOptions<Input, Config>): PluginJob<Config> =>
  job as unknown as PluginJob<Config>;
