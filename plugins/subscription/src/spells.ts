import { dayNumber, type PurchaseTable, type ScoringInput } from '@ricejar/customer';
import type { Cohort } from './cohort.js';

/** How often customers pay, and how late a payment may come before they count as gone. */
export interface Beat {
  periodDays: number;
  /** As a share of the period. */
  grace: number;
}

/** An unbroken row of payments of a customer, each one period after the other, give or take the grace. */
export interface Spell {
  /** Days since 1970 of the first and the last payment. */
  first: number;
  last: number;
  renewals: number;
  /** Whether no payment came in time after the last. */
  ended: boolean;
  /** Payments in it, and their sum in the base currency. */
  payments: number;
  paid: number;
}

const longest = ({ periodDays, grace }: Beat): number => periodDays * (1 + grace);

/** The spells of a customer by a day, in order; who left and came back has several. */
export function spellsOf({ series }: PurchaseTable, row: number, now: number, beat: Beat): Spell[] {
  const spells: Spell[] = [];
  if (!series) return spells;
  const most = longest(beat);
  for (let at = series.start[row] ?? 0; at < (series.start[row + 1] ?? 0); at += 1) {
    const [day, spent] = [series.day[at] ?? 0, series.spent[at] ?? 0];
    const current = spells.at(-1);
    if (current && day - current.last <= most) {
      current.last = day;
      current.payments += 1;
      current.paid += spent;
    } else {
      if (current) current.ended = true;
      spells.push({ first: day, last: day, renewals: 0, ended: false, payments: 1, paid: spent });
    }
  }
  for (const spell of spells) {
    spell.renewals = Math.round((spell.last - spell.first) / beat.periodDays);
    spell.ended ||= now - spell.last > most;
  }
  return spells;
}

/**
 * The first spells of all customers as cohorts that retention is fitted on: those who left at their t-th renewal, and
 * those still there after n.
 */
export function cohortsOf({ asOf, table }: ScoringInput, beat: Beat): Cohort[] {
  const now = dayNumber(asOf);
  const left = new Map<number, number>();
  const there = new Map<number, number>();
  for (let row = 0; row < table.ids.length; row += 1) {
    const [first] = spellsOf(table, row, now, beat);
    if (!first) continue;
    const counts = first.ended ? left : there;
    counts.set(first.renewals, (counts.get(first.renewals) ?? 0) + 1);
  }
  const cohorts: Cohort[] = [];
  for (const [renewals, count] of left) {
    cohorts.push({ remaining: [...Array.from({ length: renewals + 1 }, () => count), 0] });
  }
  // Who was not asked yet says nothing.
  for (const [renewals, count] of there) {
    if (renewals > 0) cohorts.push({ remaining: Array.from({ length: renewals + 1 }, () => count) });
  }
  return cohorts.sort((a, b) => a.remaining.length - b.remaining.length);
}

/** Share of the gaps between purchase days that are one period, give or take the grace: is this a subscription at all? */
export function shareOnBeat({ series, ids }: PurchaseTable, { periodDays, grace }: Beat): number {
  if (!series) return 0;
  let [gaps, onBeat] = [0, 0];
  for (let row = 0; row < ids.length; row += 1) {
    for (let at = (series.start[row] ?? 0) + 1; at < (series.start[row + 1] ?? 0); at += 1) {
      const gap = (series.day[at] ?? 0) - (series.day[at - 1] ?? 0);
      gaps += 1;
      if (Math.abs(gap - periodDays) <= grace * periodDays) onBeat += 1;
    }
  }
  return gaps > 0 ? onBeat / gaps : 0;
}
