import { createHash, hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { PurchaseTable } from './purchase-table.js';
import type { Reason, ScoreResult } from './scoring-model.js';
import { SortedIds } from './sorted-ids.js';

const BYTES = 32;

/** Names in order, each followed by its value: an object in a form that JSON writes in one way only. */
function named(values: Readonly<Record<string, string | number | null>>): unknown[] {
  const flat: unknown[] = [];
  for (const name of Object.keys(values).sort()) flat.push(name, values[name]);
  return flat;
}

const reasonLine = ({ code, values, text }: Reason): unknown[] => [code, named(values), text.en, text.zh];

/** A result as canonical JSON: lists all through, since the order of an object's names is the author's whim. */
const resultLine = ({ customerId, value, factors, reasons, risk }: ScoreResult): string =>
  JSON.stringify([
    customerId,
    value,
    named(factors),
    reasons.map(reasonLine),
    risk ? [risk.level, risk.reasons.map(reasonLine)] : null,
  ]);

/** SHA-256, in hex, of the canonical JSON of anything that a model may gather. */
export const digestOf = (value: unknown): string => hash('sha256', canonicalJson(value));

/** SHA-256, in hex, of what customers bought: every column, each in order of customer id. */
export function digestPurchases(table: PurchaseTable): string {
  const sha = createHash('sha256');
  for (const id of table.ids) sha.update(`${id}\n`);
  const columns = [table.purchaseDays, table.firstDay, table.lastDay, table.amount];
  const { series } = table;
  if (series) columns.push(series.start, series.day, series.spent);
  for (const column of columns) sha.update(column);
  return sha.digest('hex');
}

/**
 * The digest of a run, made while results come, in any order: SHA-256 over the SHA-256 of each result's canonical JSON, in
 * order of customer id. 32 bytes a customer, so that a million results need not be held to be put in order.
 */
export class ResultDigest {
  private readonly hashes: Buffer;
  private readonly places: SortedIds;

  /** `ids` of the customers that may be scored, in order. */
  constructor(ids: readonly string[]) {
    this.hashes = Buffer.alloc(BYTES * ids.length);
    this.places = new SortedIds(ids);
  }

  add(result: ScoreResult): void {
    const at = this.places.placeOf(result.customerId) ?? 0;
    this.hashes.write(hash('sha256', resultLine(result)), BYTES * at, 'hex');
  }

  hex(): string {
    return createHash('sha256').update(this.hashes).digest('hex');
  }
}

/** The digest of results that are there already; `ids` as of the run's input, in order. */
export function digestResults(ids: readonly string[], results: Iterable<ScoreResult>): string {
  const digest = new ResultDigest(ids);
  for (const result of results) digest.add(result);
  return digest.hex();
}
