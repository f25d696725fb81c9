import type { PurchaseTable } from './purchase-table.js';

/** Days between one purchase day and the next of a customer. */
export interface PurchaseGaps {
  gaps: number;
  total: number;
  /** Sum of their natural logarithms. */
  logs: number;
}

/** By a customer's row; needs the series. */
export function purchaseGaps({ series }: PurchaseTable, row: number): PurchaseGaps {
  const from = series?.start[row] ?? 0;
  const to = series?.start[row + 1] ?? 0;
  let logs = 0;
  for (let at = from + 1; at < to; at++) {
    logs += Math.log((series?.day[at] ?? 0) - (series?.day[at - 1] ?? 0));
  }
  const gaps = Math.max(to - from - 1, 0);
  return { gaps, total: gaps > 0 ? (series?.day[to - 1] ?? 0) - (series?.day[from] ?? 0) : 0, logs };
}

/** Of every customer, one after the other. */
export function* allPurchaseGaps(table: PurchaseTable): Generator<PurchaseGaps> {
  for (let row = 0; row < table.ids.length; row++) yield purchaseGaps(table, row);
}
