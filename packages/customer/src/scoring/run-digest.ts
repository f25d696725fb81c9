import { createHash, hash } from 'node:crypto';
import type { PurchaseSummary } from './purchase-source.js';
import type { ScoreResult } from './scoring-model.js';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Maps and sets in an order of their own, arrays of numbers as plain ones: what JSON alone would lose. */
function plain(value: unknown): Plain | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map) {
    return Array.from(value, ([key, one]) => [canonicalJson(key), plain(one) ?? null] as const).sort(byText);
  }
  if (value instanceof Set) return Array.from(value, canonicalJson).sort();
  if (Array.isArray(value)) return value.map((one) => plain(one) ?? null);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, (one) => plain(one) ?? null);
  if (typeof value !== 'object') return undefined;
  const entries: [string, Plain][] = [];
  for (const [key, one] of Object.entries(value)) {
    const known = plain(one);
    if (known !== undefined) entries.push([key, known]);
  }
  return Object.fromEntries(entries.sort(byText));
}

/** JSON that is the same text for the same value: keys in order of their code units, nothing undefined. */
export const canonicalJson = (value: unknown): string => JSON.stringify(plain(value) ?? null);

/** SHA-256 in hex of anything that a model may gather. */
export const digestOf = (value: unknown): string => hash('sha256', canonicalJson(value));

const byId = (a: { customerId: string }, b: { customerId: string }): number =>
  a.customerId < b.customerId ? -1 : 1;

function digestLines<T extends { customerId: string }>(rows: Iterable<T>, line: (row: T) => string): string {
  const sha = createHash('sha256');
  for (const row of [...rows].sort(byId)) sha.update(`${line(row)}\n`);
  return sha.digest('hex');
}

/** SHA-256 in hex over the canonical JSON of every result, in order of customer id, whatever order they come in. */
export const digestResults = (results: Iterable<ScoreResult>): string =>
  digestLines(results, ({ customerId, value, factors, reasons, risk }) =>
    canonicalJson({ customerId, value, factors, reasons, risk }),
  );

/** SHA-256 in hex over what the customers bought, in order of customer id. */
export const digestPurchases = (purchases: Iterable<PurchaseSummary>): string =>
  digestLines(purchases, canonicalJson);
