import { createHash, hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { PurchaseTable } from './purchase-table.js';

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
