import { Worker } from 'node:worker_threads';
import type { ComputeOptions } from '@ricejar/sdk';
import { heardError, type Task, type Told } from './thread-messages.js';

/** Where the thread begins, and what it is told there. */
export interface ThreadEntry {
  url: URL;
  data: unknown;
}

/** Nobody asks for a while: the memory is better given back. */
const IDLE_MS = 60_000;
const TIMEOUT_MS = 3_600_000;
const HEAP_MB = 1536;

/** A thread that computes one thing after another; started when it is asked, ended when it is idle. */
export class ComputeThread {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly entry: ThreadEntry) {}

  run(task: Task, options: ComputeOptions = {}): Promise<unknown> {
    this.waiting += 1;
    clearTimeout(this.idle);
    const turn = this.last.then(() => this.compute(task, options));
    this.last = turn.catch(() => undefined).then(() => this.rest());
    return turn;
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private rest(): void {
    this.waiting -= 1;
    if (this.waiting > 0) return;
    this.idle = setTimeout(() => void this.close(), IDLE_MS);
    this.idle.unref();
  }

  private compute(task: Task, { onProgress, timeoutMs = TIMEOUT_MS }: ComputeOptions): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(`${task.name} took longer than ${timeoutMs} ms`), timeoutMs);
      const leave = (): void => {
        clearTimeout(timer);
        // By name: the worker listens to its own listeners, and without that it would hear of no further message.
        for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event);
        worker.unref();
      };
      /** The thread is of no use any more: the next task gets a new one. */
      const end = (reason: string, cause?: unknown): void => {
        leave();
        if (this.worker === worker) this.worker = null;
        void worker.terminate();
        reject(new Error(reason, { cause }));
      };
      worker.ref();
      worker.on('error', (error) => end(`${task.name} broke its thread: ${error.message}`, error));
      worker.on('exit', () => end(`${task.name} ended its thread`));
      worker.on('message', (told: Told) => {
        if ('progress' in told) return onProgress?.(told.progress);
        leave();
        if ('error' in told) reject(heardError(told.error));
        else resolve(told.output);
      });
      try {
        worker.postMessage(task);
      } catch (error) {
        leave();
        reject(error as Error);
      }
    });
  }

  private start(): Worker {
    return new Worker(this.entry.url, {
      workerData: this.entry.data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
  }
}
