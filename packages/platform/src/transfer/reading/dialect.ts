import { DelimitedParser } from './delimited-parser.js';

/** How the cells of a file are parted and whether its first row names them. */
export interface Dialect {
  /** One character, or `whitespace`. */
  delimiter: string;
  hasHeader: boolean;
}

const CANDIDATES = [',', ';', '\t', '|', 'whitespace'];
const LOOK_AT_ROWS = 200;

/** Guesses from the first lines; `complete` tells that they are the whole file, so that the last one counts. */
export function detectDialect(
  head: string,
  complete: boolean,
  delimiter?: string,
): Dialect & { firstRow: string[] } {
  const chosen = delimiter ?? detectDelimiter(head, complete);
  const rows = sampleRows(head, complete, chosen) ?? [];
  return { delimiter: chosen, hasHeader: looksLikeHeader(rows), firstRow: rows[0] ?? [] };
}

function detectDelimiter(head: string, complete: boolean): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const rows = sampleRows(head, complete, delimiter);
    const score = rows ? consistency(rows, delimiter) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Null when the text makes no sense with this delimiter. */
function sampleRows(head: string, complete: boolean, delimiter: string): string[][] | null {
  const parser = new DelimitedParser(delimiter);
  const rows: string[][] = [];
  try {
    for (const row of parser.push(head)) rows.push(row.cells);
    if (complete || rows.length === 0) for (const row of parser.end()) rows.push(row.cells);
  } catch {
    if (rows.length === 0) return null;
  }
  return rows.slice(0, LOOK_AT_ROWS);
}

/**
 * Share of rows as wide as most, for more than one column. Blanks also part the words of a text, so they count only
 * when every row agrees, and any other delimiter that agrees as well comes before them.
 */
function consistency(rows: string[][], delimiter: string): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (width < 2) return 0;
  const share = count / rows.length;
  if (delimiter === 'whitespace') return share === 1 ? 0.9 : 0;
  return share;
}

const NUMBER_OR_DATE = /^[-+(]?[\p{Sc}]?\s*\d[\d\s.,:/\-TZ%)]*$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const isValue = (cell: string): boolean => NUMBER_OR_DATE.test(cell.trim()) || EMAIL.test(cell.trim());

/** A header names every column once and holds no number, date or address. */
function looksLikeHeader(rows: string[][]): boolean {
  const [first, ...rest] = rows;
  if (!first) return true;
  const names = first.map((cell) => cell.trim().toLowerCase()).filter((name) => name !== '');
  if (names.length === 0 || new Set(names).size !== names.length || first.some(isValue)) return false;
  const known = rest.length > 0 && rest.every((row) => row.length === first.length && !row.some(isValue));
  return !(known && rest.some((row) => row[0] === first[0]));
}
