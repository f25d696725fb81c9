import { stat } from 'node:fs/promises';
import { decodeFile } from './decode.js';
import { DelimitedParser, type TableRow } from './delimited-parser.js';
import { detectDialect, type Dialect } from './dialect.js';
import { asEncoding, detectEncoding, type Encoding } from './encoding.js';
import { fileErrors } from '../../files/files.errors.js';
import { readingErrors } from './reading.errors.js';

export const MAX_TABLE_BYTES = 2 * 1024 * 1024 * 1024;
const HEAD = 256 * 1024;

export interface TableFormat extends Dialect {
  encoding: Encoding;
}

/** What a person has chosen over the guesses. */
export interface TableFormatChoice {
  encoding?: string | null;
  delimiter?: string | null;
  hasHeader?: boolean | null;
}

/** The format of a file: what is chosen, and a guess for the rest. `certain` is false for a guessed encoding. */
export async function detectFormat(
  path: string,
  choice: TableFormatChoice = {},
): Promise<TableFormat & { certain: boolean; firstRow: string[] }> {
  const { size } = await stat(path);
  if (size > MAX_TABLE_BYTES) throw fileErrors.FILE_TOO_LARGE({ limit: MAX_TABLE_BYTES / 1024 / 1024 });
  if (size === 0) throw readingErrors.FILE_EMPTY();
  const { encoding, certain } = choice.encoding
    ? { encoding: asEncoding(choice.encoding), certain: true }
    : await detectEncoding(path);
  const head = await readHead(path, encoding);
  const dialect = detectDialect(head.text, head.complete, choice.delimiter ?? undefined);
  return {
    encoding,
    certain,
    delimiter: dialect.delimiter,
    hasHeader: choice.hasHeader ?? dialect.hasHeader,
    firstRow: dialect.firstRow,
  };
}

async function readHead(path: string, encoding: Encoding): Promise<{ text: string; complete: boolean }> {
  let text = '';
  for await (const piece of decodeFile(path, encoding)) {
    text += piece;
    if (text.length >= HEAD) return { text: text.slice(0, HEAD), complete: false };
  }
  return { text, complete: true };
}

/**
 * The rows of a file in batches as they are read, the header row included. Throws the coded errors of reading; a row of
 * another width than the first is left to the caller to judge.
 */
export async function* readRows(
  path: string,
  format: Pick<TableFormat, 'encoding' | 'delimiter'>,
): AsyncGenerator<TableRow[]> {
  const parser = new DelimitedParser(format.delimiter);
  for await (const piece of decodeFile(path, format.encoding)) {
    const rows = parser.push(piece);
    if (rows.length > 0) yield rows;
  }
  const last = parser.end();
  if (last.length > 0) yield last;
}

/** Null when the row fits; cells beyond the width are forgiven when they are empty, as a trailing delimiter leaves them. */
export function raggedness(row: TableRow, width: number): { found: number; expected: number } | null {
  const found = row.cells.length;
  if (found === width) return null;
  if (found > width && row.cells.slice(width).every((cell) => cell === '')) return null;
  return { found, expected: width };
}
