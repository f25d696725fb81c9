import type { PurchaseTable } from '@ricejar/customer';
import type { BinaryModel, FeatureRow } from '@ricejar/numerics';
import { fitChurn, scoreChurn, type ChurnScore } from '../churn-model.js';
import { activityOf, FEATURES, rowOf, type Activity } from './activity.js';

/** Customers learnt from: more tell the same. */
const MOST_LEARNT = 20_000;
/** Customers scored at a time. */
const BATCH = 2000;

/** Whether a customer bought within the window after a day. */
function boughtWithin({ series }: PurchaseTable, row: number, day: number, window: number): boolean {
  if (!series) return false;
  for (let at = (series.start[row + 1] ?? 0) - 1; at >= (series.start[row] ?? 0); at -= 1) {
    const one = series.day[at] ?? 0;
    if (one <= day) return false;
    if (one <= day + window) return true;
  }
  return false;
}

/**
 * Learns from what was known a window before `now` who went silent until `now`. Throws `CHURN_DATA_INSUFFICIENT`.
 */
export function learnLeaving(table: PurchaseTable, now: number, window: number): BinaryModel {
  const day = now - window;
  const active: { row: number; activity: Activity }[] = [];
  for (let row = 0; row < table.ids.length; row += 1) {
    const activity = activityOf(table, row, { day, window });
    if (activity) active.push({ row, activity });
  }
  const every = Math.ceil(active.length / MOST_LEARNT);
  const learnt = active.filter((_, index) => index % every === 0);
  return fitChurn(
    FEATURES,
    learnt.map(({ activity }) => rowOf(activity)),
    learnt.map(({ row }) => Number(!boughtWithin(table, row, day, window))),
  );
}

export interface Leaving {
  row: number;
  /** Null for who is gone already. */
  found: { activity: Activity; score: ChurnScore } | null;
}

/** Every customer as of `now`, in the order of the table. */
export function* scoreLeaving(
  model: BinaryModel,
  table: PurchaseTable,
  now: number,
  window: number,
): Generator<Leaving> {
  for (let start = 0; start < table.ids.length; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, table.ids.length - start) }, (_, at) => start + at);
    const known = rows.map((row) => activityOf(table, row, { day: now, window }));
    const scores = scoreChurn(
      model,
      known.flatMap((one): FeatureRow[] => (one ? [rowOf(one)] : [])),
    );
    let next = 0;
    for (const [at, row] of rows.entries()) {
      const activity = known[at];
      const score = activity && scores[next++];
      yield { row, found: activity && score ? { activity, score } : null };
    }
  }
}
