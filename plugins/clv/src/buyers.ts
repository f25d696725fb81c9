import { dayNumber, type ScoringInput } from '@ricejar/customer';
import type { History } from './histories.js';
import type { Spend } from './gamma-gamma.js';

const DAYS_A_WEEK = 7;

/** Customers as models of purchases see them: in columns, times in weeks. */
export class Buyers {
  readonly size: number;
  /** Purchase days after the first. */
  readonly repeats: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** Mean of what was spent on a day after the first one; 0 without such a day. */
  readonly repeatSpend: Float64Array;

  constructor({ asOf, table }: ScoringInput) {
    const { ids, purchaseDays, firstDay, lastDay, amount, series } = table;
    const now = dayNumber(asOf);
    this.size = ids.length;
    this.repeats = new Float64Array(this.size);
    this.recency = new Float64Array(this.size);
    this.age = new Float64Array(this.size);
    this.repeatSpend = new Float64Array(this.size);
    for (let row = 0; row < this.size; row += 1) {
      const first = firstDay[row] ?? 0;
      const between = (lastDay[row] ?? 0) - first;
      const repeats = between > 0 ? Math.max((purchaseDays[row] ?? 1) - 1, 1) : 0;
      this.repeats[row] = repeats;
      this.recency[row] = between / DAYS_A_WEEK;
      this.age[row] = (now - first) / DAYS_A_WEEK;
      const onFirst = series?.spent[series.start[row] ?? 0] ?? 0;
      if (repeats > 0) this.repeatSpend[row] = ((amount[row] ?? 0) - onFirst) / repeats;
    }
  }

  history(row: number): History {
    return {
      repeats: this.repeats[row] ?? 0,
      recency: this.recency[row] ?? 0,
      age: this.age[row] ?? 0,
    };
  }

  *histories(): Generator<History> {
    for (let row = 0; row < this.size; row += 1) yield this.history(row);
  }

  spend(row: number): Spend {
    return { purchases: this.repeats[row] ?? 0, mean: this.repeatSpend[row] ?? 0 };
  }

  /** Of those who came back. */
  spends(): Spend[] {
    const spends: Spend[] = [];
    for (let row = 0; row < this.size; row += 1)
      if ((this.repeats[row] ?? 0) > 0) spends.push(this.spend(row));
    return spends;
  }
}
