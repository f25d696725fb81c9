/** What a key was computed to, kept for a while and by a few. */
export class RecentAnswers<T> {
  private readonly entries = new Map<string, { until: number; answer: Promise<T> }>();

  constructor(
    private readonly most: number,
    private readonly keepMs: number,
  ) {}

  /** The answer of before while it is fresh; else made anew. What fails is not kept. */
  of(key: string, now: number, make: () => Promise<T>): Promise<T> {
    for (const [known, { until }] of this.entries) if (until <= now) this.entries.delete(known);
    const found = this.entries.get(key);
    if (found) {
      // Taken out and put back: the first one is the one not used for longest.
      this.entries.delete(key);
      this.entries.set(key, found);
      return found.answer;
    }
    const answer = make();
    this.entries.set(key, { until: now + this.keepMs, answer });
    answer.catch(() => this.entries.delete(key));
    for (const known of this.entries.keys()) {
      if (this.entries.size <= this.most) break;
      this.entries.delete(known);
    }
    return answer;
  }
}
