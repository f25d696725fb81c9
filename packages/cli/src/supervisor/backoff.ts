const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** A server that ran this long before it died was no failed start. */
const STEADY_MS = 60_000;

/** How long to wait before the next try, for a server that keeps ending by itself. */
export class Backoff {
  private failures = 0;

  /** `ranMs`: how long the server answered before it ended; 0 when it never did. */
  next(ranMs: number): number {
    if (ranMs >= STEADY_MS) this.failures = 0;
    this.failures += 1;
    // The first death is met at once: somebody may be waiting for an answer.
    return this.failures === 1 ? 0 : Math.min(FIRST_MS * 2 ** (this.failures - 2), LONGEST_MS);
  }
}
