import { NumberColumn } from './number-column.js';
import { dayNumber, roundAmount, type PurchaseSeries, type PurchaseTable } from './purchase-table.js';
import type { PurchaseSummary } from './purchase-source.js';

const FIRST_LENGTH = 1024;

/** Takes in purchases in any order, a customer's from several sources too, and makes the table of them. */
export class PurchaseTableBuilder {
  private readonly rows = new Map<string, number>();
  private readonly purchaseDays = new NumberColumn(new Uint32Array(FIRST_LENGTH));
  private readonly firstDay = new NumberColumn(new Int32Array(FIRST_LENGTH));
  private readonly lastDay = new NumberColumn(new Int32Array(FIRST_LENGTH));
  private readonly amount = new NumberColumn(new Float64Array(FIRST_LENGTH));
  /** Days of purchases as they come, each with its customer's row. */
  private readonly row = new NumberColumn(new Uint32Array(FIRST_LENGTH));
  private readonly day = new NumberColumn(new Int32Array(FIRST_LENGTH));
  private readonly spent = new NumberColumn(new Float64Array(FIRST_LENGTH));

  constructor(private readonly withSeries: boolean) {}

  /** `firstDay` and `lastDay` since 1970. */
  add(id: string, purchaseDays: number, firstDay: number, lastDay: number, amount: number): void {
    const known = this.rows.get(id);
    if (known === undefined) {
      this.rows.set(id, this.rows.size);
      this.purchaseDays.push(purchaseDays);
      this.firstDay.push(firstDay);
      this.lastDay.push(lastDay);
      this.amount.push(amount);
      return;
    }
    this.purchaseDays.set(known, this.purchaseDays.get(known) + purchaseDays);
    this.firstDay.set(known, Math.min(this.firstDay.get(known), firstDay));
    this.lastDay.set(known, Math.max(this.lastDay.get(known), lastDay));
    this.amount.set(known, roundAmount(this.amount.get(known) + amount));
  }

  /** Takes the days where the table is to have series, and the totals of those that do not tell days. */
  addSummary({ customerId, days, ...totals }: PurchaseSummary): void {
    if (this.withSeries && days) {
      const amounts = Float64Array.from(days, ({ amount }) => Number(amount));
      this.addDays(
        customerId,
        Int32Array.from(days, ({ day }) => dayNumber(day)),
        amounts,
      );
      return;
    }
    const { purchaseDays, firstDay, lastDay, amount } = totals;
    this.add(customerId, purchaseDays, dayNumber(firstDay), dayNumber(lastDay), Number(amount));
  }

  /** Days in order and each once. */
  addDays(id: string, days: Int32Array, spent: Float64Array): void {
    const last = days.length - 1;
    if (last < 0) return;
    let amount = 0;
    for (const one of spent) amount += one;
    this.add(id, days.length, days[0] ?? 0, days[last] ?? 0, roundAmount(amount));
    if (!this.withSeries) return;
    const row = this.rows.get(id) ?? 0;
    days.forEach((day, at) => {
      this.row.push(row);
      this.day.push(day);
      this.spent.push(spent[at] ?? 0);
    });
  }

  /** Rows ordered by id. */
  table(): PurchaseTable {
    const ids = [...this.rows.keys()];
    const order = this.inOrder(ids);
    const table: PurchaseTable = {
      ids,
      purchaseDays: picked(this.purchaseDays.array(), order),
      firstDay: picked(this.firstDay.array(), order),
      lastDay: picked(this.lastDay.array(), order),
      amount: picked(this.amount.array(), order),
    };
    return this.withSeries ? this.withDays(table, order) : table;
  }

  /** Puts ids in order; answers the row of each. One source alone brings them in order. */
  private inOrder(ids: string[]): Uint32Array {
    let sorted = true;
    for (let at = 1; at < ids.length && sorted; at++) sorted = (ids[at - 1] ?? '') < (ids[at] ?? '');
    const order = new Uint32Array(ids.length);
    if (!sorted) ids.sort();
    for (let at = 0; at < ids.length; at++) order[at] = sorted ? at : (this.rows.get(ids[at] ?? '') ?? 0);
    return order;
  }

  /** Puts the days with their customers, in order, days of two sources into one. */
  private withDays(table: PurchaseTable, order: Uint32Array): PurchaseTable {
    const place = new Uint32Array(order.length);
    order.forEach((row, index) => (place[row] = index));
    const from = new Uint32Array(order.length + 1);
    const rows = this.row.array();
    for (const row of rows) from[(place[row] ?? 0) + 1] = (from[(place[row] ?? 0) + 1] ?? 0) + 1;
    for (let index = 1; index < from.length; index++)
      from[index] = (from[index] ?? 0) + (from[index - 1] ?? 0);
    const next = from.slice();
    const day = new Int32Array(rows.length);
    const spent = new Float64Array(rows.length);
    rows.forEach((row, at) => {
      const index = place[row] ?? 0;
      const to = next[index] ?? 0;
      next[index] = to + 1;
      day[to] = this.day.get(at);
      spent[to] = this.spent.get(at);
    });
    return mergedDays(table, { start: from, day, spent });
  }
}

/** The values of some rows, in their order. */
function picked<A extends Float64Array | Int32Array | Uint32Array>(values: A, order: Uint32Array): A {
  const result = values.slice() as A;
  for (let at = 0; at < order.length; at++) result[at] = values[order[at] ?? 0] ?? 0;
  return result;
}

/** Puts the days of each customer in order, and makes one of a day that two sources have. */
function mergedDays(table: PurchaseTable, { start, day, spent }: PurchaseSeries): PurchaseTable {
  const starts = new Uint32Array(start.length);
  let end = 0;
  for (let index = 0; index < table.ids.length; index++) {
    const [from, to] = [start[index] ?? 0, start[index + 1] ?? 0];
    sortDays(day, spent, from, to);
    const first = end;
    for (let at = from; at < to; at++) {
      if (end > first && day[end - 1] === day[at]) {
        spent[end - 1] = roundAmount((spent[end - 1] ?? 0) + (spent[at] ?? 0));
        continue;
      }
      day[end] = day[at] ?? 0;
      spent[end++] = spent[at] ?? 0;
    }
    starts[index + 1] = end;
    table.purchaseDays[index] = end - first;
  }
  return { ...table, series: { start: starts, day: day.slice(0, end), spent: spent.slice(0, end) } };
}

function sortDays(day: Int32Array, spent: Float64Array, from: number, to: number): void {
  let sorted = true;
  for (let at = from + 1; at < to && sorted; at++) sorted = (day[at - 1] ?? 0) <= (day[at] ?? 0);
  if (sorted) return;
  const order = Uint32Array.from({ length: to - from }, (_, at) => from + at);
  order.sort((a, b) => (day[a] ?? 0) - (day[b] ?? 0));
  day.set(
    Int32Array.from(order, (at) => day[at] ?? 0),
    from,
  );
  spent.set(
    Float64Array.from(order, (at) => spent[at] ?? 0),
    from,
  );
}

/** The table as of an earlier day, its series cut there; who bought nothing by then is left out. Needs the series. */
export function cutTable(table: PurchaseTable, lastDay: number): PurchaseTable {
  const builder = new PurchaseTableBuilder(true);
  const { ids, series } = table;
  if (!series) throw new Error('only a table with series can be cut');
  ids.forEach((id, index) => {
    const from = series.start[index] ?? 0;
    let to = from;
    while (to < (series.start[index + 1] ?? 0) && (series.day[to] ?? 0) <= lastDay) to += 1;
    if (to > from) builder.addDays(id, series.day.subarray(from, to), series.spent.subarray(from, to));
  });
  return builder.table();
}

/** The table of purchases given as objects. @throws when only some of them tell their days */
export function tableOf(purchases: readonly PurchaseSummary[]): PurchaseTable {
  const withSeries = purchases.length > 0 && purchases.every(({ days }) => days !== undefined);
  const builder = new PurchaseTableBuilder(withSeries);
  for (const one of purchases) builder.addSummary(one);
  return builder.table();
}
