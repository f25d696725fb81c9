import { appendFileSync, renameSync, statSync } from 'node:fs';

const KEPT_BYTES = 64 * 1024;
const ROTATE_BYTES = 5 * 1024 * 1024;

/**
 * What PostgreSQL says: the end of it in memory, to explain a failure even on a full disk, and all of it in a file.
 */
export class ServerLog {
  #text = '';
  #written = 0;

  constructor(readonly file: string) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > ROTATE_BYTES) renameSync(file, `${file}.1`);
  }

  write(chunk: Buffer): void {
    const text = chunk.toString('utf8');
    this.#written += text.length;
    this.#text = (this.#text + text).slice(-KEPT_BYTES);
    try {
      appendFileSync(this.file, chunk);
    } catch {
      // A log that cannot be written must not stop the server it reports on.
    }
  }

  mark(): number {
    return this.#written;
  }

  /** What was said after the mark, as far as it is kept. */
  since(mark: number): string {
    const length = Math.min(this.#written - mark, this.#text.length);
    return length === 0 ? '' : this.#text.slice(-length);
  }

  /** The last complaint, without time stamp and process number. */
  static lastComplaint(text: string): string {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const worst =
      lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
    return worst.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s*/, '').trim();
  }
}
