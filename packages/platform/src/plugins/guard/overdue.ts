import type { GuardLimits } from './guard-limits.js';

const TIMEOUT_MS = 5_000;
/** A call that others wait for is long from here on, and so many of one plugin may be so at a time. */
const LONG_MS = 500;
const LONG_CALLS = 4;

/** The wait for a plugin is over before its work is. */
export class Overdue extends Error {
  constructor(
    readonly afterMs: number,
    /** Given up for too many other long calls of the plugin: they will have to answer for it, not this one. */
    readonly crowdedOut: boolean,
  ) {
    super(`no end after ${afterMs} ms`);
  }
}

/**
 * Waits for the calls of one plugin. One that waits in a transaction keeps a connection from everybody: of those only a
 * few at a time may be long.
 */
export class Patience {
  private longCalls = 0;

  /** Settles as the work does, or rejects with `Overdue` when its time is over. */
  wait<T>(work: PromiseLike<T>, { timeoutMs = TIMEOUT_MS, crowded = false }: GuardLimits): Promise<T> {
    let long = false;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      const end = (): void => reject(new Overdue(timeoutMs, false));
      const becomeLong = (): void => {
        if (this.longCalls >= LONG_CALLS) return reject(new Overdue(LONG_MS, true));
        long = true;
        this.longCalls += 1;
        timer = setTimeout(end, timeoutMs - LONG_MS);
      };
      timer = crowded && timeoutMs > LONG_MS ? setTimeout(becomeLong, LONG_MS) : setTimeout(end, timeoutMs);
    });
    return Promise.race([work, over]).finally(() => {
      clearTimeout(timer);
      if (long) this.longCalls -= 1;
    });
  }
}
