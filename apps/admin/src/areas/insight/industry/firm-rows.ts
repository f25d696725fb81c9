import type { Api } from '@ricejar/admin-sdk';

/** A year being typed in. */
export interface FirmRow {
  key: number;
  year: string;
  firms: string;
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

export const firmRows = (counts: readonly Api.FirmCount[]): FirmRow[] =>
  counts.map(({ year, firms }, key) => ({ key, year: String(year), firms: String(firms) }));

/** Another line below, for the year after the last. */
export function withAnotherYear(rows: readonly FirmRow[], thisYear: number): FirmRow[] {
  const last = whole(rows.at(-1)?.year ?? '');
  const key = 1 + Math.max(-1, ...rows.map((row) => row.key));
  return [...rows, { key, year: String(last === null ? thisYear : last + 1), firms: '' }];
}

/** The counts that the lines stand for, empty ones left out; null when one is no number or a year stands twice. */
export function countsOf(rows: readonly FirmRow[]): Api.FirmCount[] | null {
  const filled = rows.filter((row) => row.firms.trim() !== '');
  const counts = filled.map((row) => ({ year: whole(row.year), firms: whole(row.firms) }));
  const isWhole = (one: { year: number | null; firms: number | null }): one is Api.FirmCount =>
    one.year !== null && one.firms !== null && one.year >= 1800 && one.year <= 2200;
  if (!counts.every(isWhole)) return null;
  return new Set(counts.map((one) => one.year)).size === counts.length
    ? counts.toSorted((one, other) => one.year - other.year)
    : null;
}
