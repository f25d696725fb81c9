/** How often within a minute, by key: for what may be counted by each replica alone. */
export class RateLimit {
  private readonly counts = new Map<string, number>();
  private minute = 0;

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number,
  ) {}

  /** Counts one; answers the seconds to wait when there were too many, else 0. */
  take(key: string): number {
    const now = this.now();
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.counts.clear();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count > this.perMinute ? Math.ceil(((minute + 1) * 60_000 - now) / 1000) : 0;
  }
}
