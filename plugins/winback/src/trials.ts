import { dayNumber, type FactsInput, type PurchaseTable } from '@ricejar/customer';
import type { Feature, FeatureRow } from '@ricejar/numerics';

/** One customer of a campaign whose time was over by the day. */
export interface PastTrial {
  customer: string;
  startedOn: string;
  windowDays: number;
  treated: boolean;
}

/** Trials of campaigns that were over by the day, in the order of their ids. */
export async function gatherTrials({ actor, records, asOf }: FactsInput): Promise<PastTrial[]> {
  const trials: PastTrial[] = [];
  const all = records.scan(actor, 'winbackTrial', {
    select: { startedOn: true, treated: true, customer: { id: true }, campaign: { windowDays: true } },
    filter: { startedOn: { lt: asOf } },
  });
  for await (const batch of all) {
    for (const { customer, campaign, startedOn, treated } of batch) {
      const { windowDays } = campaign;
      if (dayNumber(startedOn) + windowDays > dayNumber(asOf)) continue;
      trials.push({ customer: customer.id, startedOn, windowDays, treated });
    }
  }
  return trials;
}

/** What was known of a customer on a day. Spend in the base currency. */
export interface Silence {
  elapsed: number;
  orders: number;
  spent: number;
}

/** Undefined for who had bought nothing by the day. */
export function silenceOf({ series }: PurchaseTable, row: number, day: number): Silence | undefined {
  if (!series) return undefined;
  const from = series.start[row] ?? 0;
  let to = series.start[row + 1] ?? 0;
  while (to > from && (series.day[to - 1] ?? 0) > day) to -= 1;
  if (to === from) return undefined;
  let spent = 0;
  for (let at = from; at < to; at += 1) spent += series.spent[at] ?? 0;
  return { elapsed: day - (series.day[to - 1] ?? 0), orders: to - from, spent };
}

export const FEATURES: readonly Feature[] = ['elapsed', 'orders', 'spent'].map((name) => ({
  name,
  kind: 'number',
}));

export const rowOf = ({ elapsed, orders, spent }: Silence): FeatureRow => ({
  elapsed: Math.log1p(elapsed),
  orders: Math.log(orders),
  spent: Math.log1p(Math.max(spent, 0)),
});

/** A trial with what was known when it began, and whether the customer came back. */
export interface KnownTrial {
  silence: Silence;
  treated: boolean;
  outcome: number;
}

/** Needs the series. Trials of customers that are gone from the table are left out. */
export function knownTrials(trials: readonly PastTrial[], table: PurchaseTable): KnownTrial[] {
  const rows = new Map(table.ids.map((id, row) => [id, row]));
  return trials.flatMap(({ customer, startedOn, windowDays, treated }) => {
    const row = rows.get(customer);
    const start = dayNumber(startedOn);
    const silence = row === undefined ? undefined : silenceOf(table, row, start);
    if (row === undefined || !silence) return [];
    return [{ silence, treated, outcome: Number(boughtWithin(table, row, start, windowDays)) }];
  });
}

function boughtWithin({ series }: PurchaseTable, row: number, start: number, days: number): boolean {
  if (!series) return false;
  const from = series.start[row] ?? 0;
  const bought = series.day.subarray(from, series.start[row + 1]);
  return bought.some((day) => day > start && day <= start + days);
}
