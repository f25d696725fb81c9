import { categoriesOf, type Feature, type FeatureRow } from '@ricejar/numerics';
import type { Deal } from './deals.js';

/** What was known of a deal when it began: nothing that its end could have written. */
export interface DealFacts {
  deal: Deal;
  /** Deals of the same customer that had ended by then. */
  won: number;
  lost: number;
}

const NUMBERS = ['amount', 'won', 'lost', 'employees'] as const;
const CATEGORIES = ['industry', 'source'] as const;
export type DealFeature = (typeof NUMBERS)[number] | (typeof CATEGORIES)[number];

/** The features of these rows, categories as they occur. */
export const featuresOf = (rows: readonly FeatureRow[]): Feature[] => [
  ...NUMBERS.map((name): Feature => ({ name, kind: 'number' })),
  ...CATEGORIES.map((name): Feature => ({ name, kind: 'category', categories: categoriesOf(rows, name) })),
];

export const rowOf = ({ deal, won, lost }: DealFacts): FeatureRow => ({
  amount: Math.log1p(Math.max(deal.amount ?? 0, 0)),
  won: Math.log1p(won),
  lost: Math.log1p(lost),
  employees: Math.log1p(deal.employees ?? 0),
  industry: deal.industry,
  source: deal.source,
});

/** Deals with what was known when each began, by the deals of a time. */
export function factsOf(deals: readonly Deal[], history: readonly Deal[]): DealFacts[] {
  const endings = new Map<string, { on: string; won: boolean }[]>();
  for (const { customer, ended } of history) {
    if (!customer || !ended) continue;
    const known = endings.get(customer) ?? [];
    known.push(ended);
    endings.set(customer, known);
  }
  return deals.map((deal) => {
    const ended = deal.customer ? (endings.get(deal.customer) ?? []) : [];
    const before = ended.filter(({ on }) => on < deal.startedOn);
    const won = before.filter((one) => one.won).length;
    return { deal, won, lost: before.length - won };
  });
}
