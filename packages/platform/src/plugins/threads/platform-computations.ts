import { Injectable } from '@nestjs/common';
import { Computations, type ComputeOptions } from '@ricejar/sdk';
import type { PluginSet } from '../plugin-set.js';
import { ComputeThread, type ThreadEntry } from './compute-thread.js';
import { runComputation } from './run-computation.js';

/** Computes on a thread of its own where the host gives it an entry, and else right here. */
@Injectable()
export class PlatformComputations extends Computations {
  private readonly thread: ComputeThread | null;

  constructor(
    private readonly set: PluginSet,
    entry?: ThreadEntry,
  ) {
    super();
    this.thread = entry ? new ComputeThread(entry) : null;
  }

  override async run<Output>(name: string, input: unknown, options: ComputeOptions = {}): Promise<Output> {
    const here = () => runComputation(this.set, name, input, (done) => options.onProgress?.(done));
    if (!this.thread) return (await here()) as Output;
    try {
      return (await this.thread.run({ name, input }, options)) as Output;
    } catch (error) {
      // What a plugin hands over may be of a kind that stays on its thread, such as a function.
      if ((error as Error).name !== 'DataCloneError') throw error;
      return (await here()) as Output;
    }
  }

  close(): Promise<void> {
    return this.thread?.close() ?? Promise.resolve();
  }
}
