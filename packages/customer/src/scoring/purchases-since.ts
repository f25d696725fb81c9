import { dayNumber } from './purchase-table.js';
import type { ValidationInput } from './scoring-model.js';

/** What came of customers in the time between the two days of a validation, by their row in the table of `before`. */
export interface PurchasesSince {
  /** Purchase days, and what was spent on them in the base currency. */
  days: Uint32Array;
  spent: Float64Array;
  /** The first of those days since 1970; 0 for who bought nothing. */
  firstDay: Int32Array;
}

/** Needs the series of `after`. Who is not in `after` any more bought nothing. */
export function purchasesSince({ before, after }: ValidationInput): PurchasesSince {
  const { ids } = before.table;
  const since: PurchasesSince = {
    days: new Uint32Array(ids.length),
    spent: new Float64Array(ids.length),
    firstDay: new Int32Array(ids.length),
  };
  const { ids: later, series } = after.table;
  if (!series) return since;
  const until = dayNumber(before.asOf);
  // Both tables are in the order of ids.
  for (let row = 0, at = 0; row < ids.length; row++) {
    while (at < later.length && (later[at] ?? '') < (ids[row] ?? '')) at++;
    if (later[at] !== ids[row]) continue;
    for (let index = (series.start[at + 1] ?? 0) - 1; index >= (series.start[at] ?? 0); index--) {
      const day = series.day[index] ?? 0;
      if (day <= until) break;
      since.days[row] = (since.days[row] ?? 0) + 1;
      since.spent[row] = (since.spent[row] ?? 0) + (series.spent[index] ?? 0);
      since.firstDay[row] = day;
    }
  }
  return since;
}
