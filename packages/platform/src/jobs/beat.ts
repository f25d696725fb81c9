import { isOutage } from '../database/database.errors.js';
import type { Logger } from '@nestjs/common';

/**
 * Runs `round` again and again: at once while it finds work, after `idleMs` when it found none. A round that throws is
 * logged and followed by a pause, never by the end of the process.
 */
export class Beat {
  private running: Promise<void> | undefined;
  private stopping = false;
  private wake: (() => void) | undefined;
  private out = false;

  constructor(
    private readonly idleMs: number,
    private readonly round: () => Promise<number>,
    private readonly logger: Pick<Logger, 'error'>,
  ) {}

  start(): void {
    if (this.running) return;
    this.stopping = false;
    this.running = this.loop();
  }

  /** Resolves when the round under way has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.running;
    this.running = undefined;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const found = await this.attempt();
      if (found === 0 && !this.stopping) await this.pause();
    }
  }

  private async attempt(): Promise<number> {
    try {
      const found = await this.round();
      this.out = false;
      return found;
    } catch (error) {
      // A database that is away is told once, not with every beat.
      const out = isOutage((error as { code?: unknown } | null)?.code);
      if (!(out && this.out)) this.logger.error(explain(error, !out));
      this.out = out;
      return 0;
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.idleMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const explain = (error: unknown, whole: boolean): string =>
  error instanceof Error ? (whole && error.stack) || error.message : String(error);
