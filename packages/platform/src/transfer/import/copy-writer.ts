import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../database/database.js';

const CHUNK = 64 * 1024;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Streams rows into a table by COPY, no faster than the server takes them. */
export class CopyWriter {
  private readonly stream;
  private readonly done: Promise<void>;
  private chunk = '';

  constructor(tx: Transaction, table: string, columns: readonly string[]) {
    this.stream = tx.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
    this.done = finished(this.stream);
    // A failure is told by write() or end(); until one of them looks, it is not unhandled.
    this.done.catch(() => undefined);
  }

  /** Cells are texts in PostgreSQL's input form, or null. */
  async write(cells: readonly (string | null)[]): Promise<void> {
    let line = '';
    for (const cell of cells) line += line === '' ? copyText(cell) : `\t${copyText(cell)}`;
    this.chunk += `${line}\n`;
    if (this.chunk.length > CHUNK) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    this.stream.end();
    await this.done;
  }

  /** Ends the COPY without its rows; the transaction can only be rolled back afterwards. */
  async abort(reason: Error): Promise<void> {
    this.stream.destroy(reason);
    await Promise.allSettled([this.done]);
  }

  private async flush(): Promise<void> {
    const { chunk } = this;
    this.chunk = '';
    if (chunk !== '' && !this.stream.write(chunk))
      await Promise.race([once(this.stream, 'drain'), this.done]);
  }
}

const copyText = (cell: string | null): string =>
  cell === null
    ? '\\N'
    : SPECIAL.test(cell)
      ? cell.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one)
      : cell;
