import { cutTable, PurchaseTableBuilder, scoringInput, type ScoringInput } from '@ricejar/customer';
import { readFileSync } from 'node:fs';

const DAY = 86_400_000;
const text = (): string =>
  readFileSync(new URL('../../rfm/test/fixtures/cdnow-sample.csv', import.meta.url), 'utf8');

/** Purchase days of the CDNOW sample by customer, with what was spent on each, to the end of its 78 weeks. */
export function cdnow(): Map<string, Map<number, number>> {
  const byCustomer = new Map<string, Map<number, number>>();
  for (const line of text().trim().split('\n').slice(1)) {
    const [id = '', date = '', amount = ''] = line.split(',');
    const day = Date.parse(date) / DAY;
    const days = byCustomer.get(id) ?? new Map<number, number>();
    byCustomer.set(id, days.set(day, (days.get(day) ?? 0) + Number(amount)));
  }
  return byCustomer;
}

/** What was known on two days. */
export function cdnowOn(before: string, after: string): { before: ScoringInput; after: ScoringInput } {
  const builder = new PurchaseTableBuilder(true);
  for (const [id, byDay] of cdnow()) {
    const days = [...byDay].sort(([a], [b]) => a - b);
    builder.addDays(
      id,
      Int32Array.from(days, ([day]) => day),
      Float64Array.from(days, ([, amount]) => amount),
    );
  }
  const table = builder.table();
  const on = (day: string) => scoringInput(day, cutTable(table, Date.parse(day) / DAY));
  return { before: on(before), after: on(after) };
}
