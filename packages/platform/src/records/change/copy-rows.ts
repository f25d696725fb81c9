import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../database/database.js';
import { ident } from '../naming.js';

const CHUNK = 256 * 1024;

/** Writes lines of COPY's text format to a table. */
export async function copyLines(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  lines: Iterable<string>,
): Promise<void> {
  const stream = tx.client.query(
    copyFrom(`copy ${ident(table)} (${columns.map(ident).join(', ')}) from stdin`),
  );
  const done = finished(stream);
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk))
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    chunk = '';
  }
  stream.end(chunk);
  await done;
}
