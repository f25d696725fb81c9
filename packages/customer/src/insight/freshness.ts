import { addDays, daysBetween } from './days.js';

export type Freshness = 'fresh' | 'aging' | 'stale';

export interface FactAge {
  state: Freshness;
  /** Days since its date; negative for a date to come. */
  ageDays: number;
  /** First day on which it counts as stale, `YYYY-MM-DD`. */
  staleOn: string;
}

/** In the last quarter of its time a fact is aging: there is still time to ask. */
const AGING_FROM = 0.75;

/** How fresh a fact of a day is, today, when facts of its topic keep for so many days. */
export function freshnessOf(datedOn: string, freshForDays: number, today: string): FactAge {
  const ageDays = daysBetween(datedOn, today);
  const state = ageDays >= freshForDays ? 'stale' : ageDays >= freshForDays * AGING_FROM ? 'aging' : 'fresh';
  return { state, ageDays, staleOn: addDays(datedOn, freshForDays) };
}
