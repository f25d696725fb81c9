import type { Extensions } from './extension-point.js';

export interface ComputationContext {
  /** What plugins have added, to be read and called directly: on a thread of its own there is no `PluginContext`. */
  extensions: Extensions;
  /** Tells how much is done, from 0 to 1. */
  progress(done: number): void;
}

/**
 * Work that takes long and needs nothing but its input: no database, no other service. Input and output are values that
 * can be copied from thread to thread.
 */
export interface Computation<Input = never, Output = unknown> {
  run(input: Input, context: ComputationContext): Output | Promise<Output>;
}

export interface ComputeOptions {
  onProgress?: (done: number) => void;
  /** Milliseconds after which it is ended, with an error; 3,600,000 unless told. */
  timeoutMs?: number;
}

/** Runs computations of modules and plugins, where the host has one on a thread of its own: requests are not held up. */
export abstract class Computations {
  /** `name` is `<plugin>/<computation>`. Coded errors come as they were thrown. */
  abstract run<Output>(name: string, input: unknown, options?: ComputeOptions): Promise<Output>;
}
