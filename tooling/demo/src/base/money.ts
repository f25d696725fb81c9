import type { Money } from '@ricejar/sdk';

export type Currency = 'CNY' | 'EUR' | 'GBP' | 'USD';

/** Yuan for one unit: the base currency of the demo company is CNY. */
export const YUAN_PER: Readonly<Record<Currency, number>> = { CNY: 1, EUR: 7.8, GBP: 9.05, USD: 7.15 };

/** From whole cents, so that sums stay exact. */
export const money = (cents: number, currency: Currency): Money => ({
  amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
  currency,
});

/** Cents of a currency for an amount in yuan. */
export const centsFromYuan = (yuan: number, currency: Currency): number =>
  Math.round((yuan * 100) / YUAN_PER[currency]);
