import type { StopMode } from '@ricejar/platform/database/embedded/postmaster';

/** Stops one thing that was started. Called again with `immediate` when someone loses patience. */
export type Stopper = (mode: StopMode) => Promise<void>;

export interface Shutdown {
  /** True from the first wish to stop on. */
  readonly begun: boolean;
  /** What was started last is stopped first. */
  onStop(stopper: Stopper): void;
  /** Stops everything, then ends the process with the code. A second call stops at once. */
  begin(code: number): void;
}

export interface ShutdownOptions {
  log: (line: string) => void;
  exit: (code: number) => void;
  now: () => number;
}

/** The exit code of a command that was interrupted. */
const INTERRUPTED = 130;
/** One Ctrl-C arrives several times within moments: from the terminal, from npm, from the script above. */
const SAME_KEYSTROKE_MS = 500;

export function createShutdown({ log, exit, now }: ShutdownOptions): Shutdown {
  const stoppers: Stopper[] = [];
  let firstAt: number | null = null;
  let hurried = false;

  const stopAll = async (mode: StopMode, code: number): Promise<void> => {
    for (const stop of stoppers.toReversed()) {
      await stop(mode).catch((error: unknown) => log(`Stopping failed: ${(error as Error).message}`));
    }
    exit(code);
  };

  return {
    get begun() {
      return firstAt !== null;
    },
    onStop: (stopper) => void stoppers.push(stopper),
    begin(code) {
      if (firstAt === null) {
        firstAt = now();
        void stopAll('fast', code);
      } else if (!hurried && now() - firstAt >= SAME_KEYSTROKE_MS) {
        hurried = true;
        log('Stopping at once');
        void stopAll('immediate', INTERRUPTED);
      }
    },
  };
}
