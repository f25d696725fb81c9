import type { PurchaseTable } from '@ricejar/customer';
import type { Feature, FeatureRow } from '@ricejar/numerics';

/** What a customer's purchases up to a day tell of it. Spend in the base currency. */
export interface Activity {
  /** Days since the first and since the last purchase day. */
  tenure: number;
  elapsed: number;
  /** Purchase days so far, and the mean time between them; null with one. */
  orders: number;
  usual: number | null;
  /** Purchase days within the window before the day, and within the window before that. */
  recent: number;
  earlier: number;
  /** Within the last year. */
  spent: number;
}

const YEAR = 365;

/** Undefined for who bought nothing by the day, or nothing for a year: gone already, as far as anybody can tell. */
export function activityOf(
  { series }: PurchaseTable,
  row: number,
  { day, window }: { day: number; window: number },
): Activity | undefined {
  if (!series) return undefined;
  const from = series.start[row] ?? 0;
  let to = series.start[row + 1] ?? 0;
  while (to > from && (series.day[to - 1] ?? 0) > day) to -= 1;
  const first = series.day[from] ?? 0;
  const last = series.day[to - 1] ?? 0;
  if (to === from || day - last > YEAR) return undefined;
  let [recent, earlier, spent] = [0, 0, 0];
  for (let at = to - 1; at >= from; at -= 1) {
    const ago = day - (series.day[at] ?? 0);
    if (ago >= Math.max(YEAR, 2 * window)) break;
    if (ago < window) recent += 1;
    else if (ago < 2 * window) earlier += 1;
    if (ago < YEAR) spent += series.spent[at] ?? 0;
  }
  const orders = to - from;
  const usual = orders > 1 ? (last - first) / (orders - 1) : null;
  return { tenure: day - first, elapsed: day - last, orders, usual, recent, earlier, spent };
}

const LOGARITHMIC = ['elapsed', 'orders', 'late', 'spent', 'tenure'] as const;

export type ActivityFeature = (typeof LOGARITHMIC)[number] | 'trend';

/** In logarithms: the tenth order says less than the second. */
export const FEATURES: readonly Feature[] = [...LOGARITHMIC, 'trend'].map((name) => ({
  name,
  kind: 'number',
}));

/** Columns of a customer for the regression. */
export const rowOf = ({ tenure, elapsed, orders, usual, recent, earlier, spent }: Activity): FeatureRow => ({
  elapsed: Math.log1p(elapsed),
  orders: Math.log(orders),
  // In usual gaps; with one order, against the time it has been known.
  late: Math.log1p(elapsed / Math.max(usual ?? tenure, 1)),
  spent: Math.log1p(Math.max(spent, 0)),
  tenure: Math.log1p(tenure),
  trend: (recent - earlier) / (recent + earlier + 1),
});
