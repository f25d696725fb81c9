import type { PurchaseTable } from '@ricejar/customer';

const YEAR = 365;

/** What a customer spent in each year since its first purchase, the first year first; the last may have begun only. */
export function spendByYear({ series }: PurchaseTable, row: number, now: number): number[] {
  if (!series) return [];
  const from = series.start[row] ?? 0;
  const first = series.day[from] ?? 0;
  const years = Array.from({ length: Math.floor((now - first) / YEAR) + 1 }, () => 0);
  for (let at = from; at < (series.start[row + 1] ?? 0); at += 1) {
    const year = Math.floor(((series.day[at] ?? 0) - first) / YEAR);
    years[year] = (years[year] ?? 0) + (series.spent[at] ?? 0);
  }
  return years;
}
