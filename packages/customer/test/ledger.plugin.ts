import { definePlugin } from '@ricejar/sdk';
import {
  defineScoringModel,
  purchaseSources,
  scoringModels,
  type PurchaseSummary,
  type ScoreResult,
} from '../src/index.js';

const label = { en: 'Test', zh: '测试' };

/** Purchases that tests set; day by day, so that "as of" has something to cut off. */
export interface LedgerEntry {
  customerId: string;
  day: string;
  amount: number;
}

export function summarise(entries: readonly LedgerEntry[], asOf: string): PurchaseSummary[] {
  const byCustomer = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.day > asOf) continue;
    byCustomer.set(entry.customerId, [...(byCustomer.get(entry.customerId) ?? []), entry]);
  }
  return Array.from(byCustomer, ([customerId, own]) => {
    const days = [...new Set(own.map(({ day }) => day))].sort();
    return {
      customerId,
      purchaseDays: days.length,
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
      amount: own.reduce((sum, { amount }) => sum + amount, 0).toFixed(4),
    };
  });
}

/** Values customers by what they spent, times a factor. */
const spend = defineScoringModel({
  label,
  description: label,
  version: '1.2.3',
  parameters: { factor: { kind: 'number', label, default: 1, min: 0, max: 10 } },
  score: ({ purchases }, { factor }) =>
    purchases.map(({ customerId, amount, purchaseDays }): ScoreResult => {
      const value = Number(amount) * factor;
      return {
        customerId,
        value,
        factors: { amount },
        reasons: [{ code: 'spend', values: { value }, text: { en: `Spent ${value}`, zh: `消费 ${value}` } }],
        ...(purchaseDays > 1 && {
          risk: {
            level: 'watch',
            reasons: [{ code: 'late', values: {}, text: { en: 'Late', zh: '已逾期' } }],
          },
        }),
      };
    }),
});

const broken = defineScoringModel({
  label,
  description: label,
  version: '1.0.0',
  parameters: {},
  score: () => {
    throw new Error('no luck');
  },
});

/** A source of purchases and two models over entries that the test owns. */
export const ledgerPlugin = (entries: readonly LedgerEntry[]) =>
  definePlugin({
    id: 'ledger',
    version: '0.1.0',
    sdk: '^0.1.0',
    label,
    description: label,
    requires: { customer: '^0.1.0' },
    extend: (on) => {
      on(purchaseSources).add('default', {
        label,
        async *summaries({ asOf }) {
          yield summarise(entries, asOf);
        },
      });
      on(scoringModels).add('default', spend);
      on(scoringModels).add('broken', broken);
    },
  });
