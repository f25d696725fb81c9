import type { Actor, Extensions, RecordQuery } from '@ricejar/sdk';
import { purchaseSources, type PurchaseSource, type PurchaseSummary } from './purchase-source.js';

/** A run over a million customers takes minutes, and nobody waits for it. */
export const SCORING_LIMITS = { timeoutMs: 3_600_000 };

/** Ten-thousandths: the four digits of a money column, as an integer that adds up exactly. */
function units(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4})0*)?$/.exec(amount) ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(4, '0')}`);
}

function decimalOf(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(5, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** The same customer's purchases from two sources. */
export const addPurchases = (a: PurchaseSummary, b: PurchaseSummary): PurchaseSummary => ({
  customerId: a.customerId,
  purchaseDays: a.purchaseDays + b.purchaseDays,
  firstDay: a.firstDay < b.firstDay ? a.firstDay : b.firstDay,
  lastDay: a.lastDay > b.lastDay ? a.lastDay : b.lastDay,
  amount: decimalOf(units(a.amount) + units(b.amount)),
});

/** Purchases of all sources as of a day, for customers that `wanted` lets through, ordered by customer id. */
export async function collectPurchases(
  { extensions, records, actor }: { extensions: Extensions; records: RecordQuery; actor: Actor },
  asOf: string,
  wanted: (customerId: string) => boolean,
): Promise<PurchaseSummary[]> {
  const byCustomer = new Map<string, PurchaseSummary>();
  const take = (summary: PurchaseSummary): void => {
    if (!wanted(summary.customerId)) return;
    const known = byCustomer.get(summary.customerId);
    byCustomer.set(summary.customerId, known ? addPurchases(known, summary) : summary);
  };
  for (const extension of extensions.of(purchaseSources)) {
    const collect = async (source: PurchaseSource): Promise<void> => {
      for await (const batch of source.summaries({ actor, records, asOf })) batch.forEach(take);
    };
    await extensions.call(extension, 'summaries', collect, SCORING_LIMITS);
  }
  return [...byCustomer.values()].sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
}
