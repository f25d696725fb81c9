/** Lines for the person at the terminal: when, since the command was given, and what. */
export interface Progress {
  /** A step that begins. Repeated with the time it has taken when it takes long. */
  step(text: string): void;
  /** No step is under way any more. */
  done(): void;
}

export interface ProgressOptions {
  write: (text: string) => void;
  now: () => number;
  /** Moment, in the terms of `now`, that elapsed time counts from. */
  startedAt: number;
  /** Silence after which a running step is named again. */
  patienceMs: number;
}

export function createProgress({ write, now, startedAt, patienceMs }: ProgressOptions): Progress {
  let timer: NodeJS.Timeout | undefined;
  const line = (text: string): void => {
    const seconds = ((now() - startedAt) / 1000).toFixed(1).padStart(6);
    write(`[${seconds} s] ${text}\n`);
  };
  const done = (): void => clearInterval(timer);
  return {
    done,
    step(text) {
      done();
      line(text);
      timer = setInterval(() => line(`${text} (still at it)`), patienceMs);
      timer.unref();
    },
  };
}
