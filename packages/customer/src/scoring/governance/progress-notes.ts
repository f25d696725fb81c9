/** Progress in per cent: when the work begins, when it is computed and only to be stored, and the least worth telling. */
export const BEGUN_AT = 2;
const COMPUTED_AT = 85;
const STEP = 5;

/**
 * Progress of a run, written from time to time, one note after the other. Nobody waits for a note but who is about to write
 * the end, and one that cannot be written is no harm: the next says more.
 */
export class ProgressNotes {
  private told = BEGUN_AT;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly write: (percent: number) => Promise<void>) {}

  /** `done` from 0 to 1. */
  readonly tell = (done: number): void => {
    const percent = Math.round(BEGUN_AT + done * (COMPUTED_AT - BEGUN_AT));
    if (percent < this.told + STEP) return;
    this.told = percent;
    this.writing = this.writing.then(() => this.write(percent)).catch(() => undefined);
  };

  /** Resolves when every note is written. */
  written(): Promise<void> {
    return this.writing;
  }
}
