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

interface Current {
  hear(told: Told): void;
  lose(error: Error): void;
}

/** A thread that computes one thing after another; started when it is asked, ended when it is idle. */
export class ComputeThread {
  private worker: Worker | null = null;
  private current: Current | null = null;
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
    if (!worker) return;
    this.lose(worker, new Error('the thread for computations was closed'));
    await worker.terminate();
  }

  private rest(): void {
    this.waiting -= 1;
    if (this.waiting > 0) return;
    this.idle = setTimeout(() => void this.close(), IDLE_MS);
    this.idle.unref();
  }

  private async compute(
    task: Task,
    { onProgress, timeoutMs = TIMEOUT_MS }: ComputeOptions,
  ): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    let timer: NodeJS.Timeout | undefined;
    worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        const hear = (told: Told): void => {
          if ('progress' in told) onProgress?.(told.progress);
          else if ('error' in told) reject(heardError(told.error));
          else resolve(told.output);
        };
        this.current = { hear, lose: reject };
        timer = setTimeout(() => {
          this.lose(worker, new Error(`${task.name} took longer than ${timeoutMs} ms`));
          void worker.terminate();
        }, timeoutMs);
        worker.postMessage(task, []);
      });
    } finally {
      clearTimeout(timer);
      this.current = null;
      worker.unref();
    }
  }

  private start(): Worker {
    const worker = new Worker(this.entry.url, {
      workerData: this.entry.data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('message', (told: Told) => this.current?.hear(told));
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('the thread for computations has ended')));
    return worker;
  }

  /** A thread that is of no use any more: the next task gets a new one. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.current?.lose(error);
  }
}
