import type { PurchaseSummary } from '@ricejar/customer';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Purchase {
  customer: string;
  date: string;
  amount: number;
}

/** The CDNOW sample: see fixtures/SOURCE.md. */
export function cdnowPurchases(): Purchase[] {
  const lines = readFileSync(new URL('fixtures/cdnow-sample.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => {
    const [customer = '', date = '', amount = ''] = line.split(',');
    return { customer, date, amount: Number(amount) };
  });
}

export interface CohortMember {
  repeats: number;
  /** Days from the first purchase day to the last. */
  recencyDays: number;
  /** In dollars, after the first day. */
  repeatSpend: number;
}

/** All customers of the full log, summed up: see the SOURCE.md beside the file. */
export function cdnowCohort(): CohortMember[] {
  const file = new URL('../../clv/test/fixtures/cdnow-cohort.csv.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  return lines.slice(1).map((line) => {
    const [repeats = 0, recencyDays = 0, , , cents = 0] = line.split(',').map(Number);
    return { repeats, recencyDays, repeatSpend: cents / 100 };
  });
}

/** What a purchase source answers for these purchases. */
export function summaries(purchases: readonly Purchase[], asOf: string): PurchaseSummary[] {
  const byCustomer = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    if (purchase.date > asOf) continue;
    byCustomer.set(purchase.customer, [...(byCustomer.get(purchase.customer) ?? []), purchase]);
  }
  return Array.from(byCustomer, ([customerId, rows]) => {
    const days = [...new Set(rows.map(({ date }) => date))].sort();
    const cents = rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
    return {
      customerId,
      purchaseDays: days.length,
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
      amount: (cents / 100).toFixed(4),
    };
  });
}
