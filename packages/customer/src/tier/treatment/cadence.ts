import type { Filter } from '@ricejar/sdk';
import type { Treatment } from './treatment.js';

const DAY_MS = 86_400_000;

/** A day so many days later (`YYYY-MM-DD`), or earlier. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** What the visits of a customer hang on; all days `YYYY-MM-DD`. */
export interface VisitState {
  /** When we last met. */
  lastVisit: string | null;
  /** Since when the customer stands in its tier: counts where we have never met. */
  tierSince: string | null;
  /** The next contact that is planned. */
  nextContact: string | null;
}

/** The day by which the tier wants a visit; null where nothing is known to count from. */
export function visitDueOn({ lastVisit, tierSince }: VisitState, everyDays: number): string | null {
  const from = lastVisit ?? tierSince;
  return from === null ? null : plusDays(from, everyDays);
}

/**
 * The next contact under a cadence. A contact that somebody planned stands, unless it is later than the visit that is due
 * and that visit can still be made in time.
 */
export function nextContactOn(state: VisitState, everyDays: number, today: string): string | null {
  const due = visitDueOn(state, everyDays);
  const { nextContact, lastVisit } = state;
  if (due === null) return nextContact;
  const planned = nextContact !== null && (lastVisit === null || nextContact > lastVisit);
  if (!planned) return due;
  return nextContact > due && due >= today ? due : nextContact;
}

/** Customers of a tier whose visit is due today or was before; null where the tier has no cadence. */
export function visitsDueFilter({ tier, visitEveryDays }: Treatment, today: string): Filter | null {
  if (visitEveryDays === null) return null;
  const lastDay = plusDays(today, -visitEveryDays);
  return {
    and: [
      { tier: { eq: tier } },
      {
        or: [
          { lastVisitAt: { lt: `${plusDays(lastDay, 1)}T00:00:00.000Z` } },
          { lastVisitAt: { isNull: true }, tierSince: { lte: lastDay } },
        ],
      },
    ],
  };
}

/** Customers of a tier of whom we know too few people; null where the tier asks for none. */
export function coverageGapFilter({ tier, leastContacts, leastDecisionMakers }: Treatment): Filter | null {
  const gaps: Filter[] = [];
  if (leastContacts) gaps.push({ contactCount: { lt: leastContacts } });
  if (leastDecisionMakers) gaps.push({ decisionMakerCount: { lt: leastDecisionMakers } });
  return gaps.length === 0 ? null : { and: [{ tier: { eq: tier } }, { or: gaps }] };
}

/** Visits a year that a number of customers of the tier ask for. */
export const visitsAYear = ({ visitEveryDays }: Treatment, customers: number): number =>
  visitEveryDays === null ? 0 : Math.round((customers * 365) / visitEveryDays);
