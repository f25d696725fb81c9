/** Lets a few pieces of work run at once; the others wait their turn, in the order they came. */
export class Turns {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** How many wait at this moment. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Whether the next one would have to wait. */
  get isFull(): boolean {
    return this.running >= this.atOnce;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.isFull) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place is handed over, not given back: nobody who comes in between can take it.
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
