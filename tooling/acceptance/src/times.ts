/** Takes the time of each step, and makes a table of them. */
export class Times {
  private readonly taken: { step: string; seconds: number }[] = [];

  async of<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.taken.push({ step, seconds: (performance.now() - begun) / 1000 });
    }
  }

  table(): string {
    const total = this.taken.reduce((sum, one) => sum + one.seconds, 0);
    const rows = [...this.taken, { step: 'all of it', seconds: total }];
    const width = Math.max(...rows.map((one) => one.step.length));
    return rows
      .map(({ step, seconds }) => `${step.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`)
      .join('\n');
  }
}
