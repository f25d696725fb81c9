import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageGapFilter,
  nextContactOn,
  plusDays,
  visitDueOn,
  visitsAYear,
  visitsDueFilter,
} from './cadence.js';
import type { Treatment } from './treatment.js';

const TODAY = '2026-11-22';
const usual: Treatment = {
  tier: 'A',
  visitEveryDays: null,
  promiseFactor: 1,
  discountLimit: null,
  poolAfterDays: null,
  leastContacts: null,
  leastDecisionMakers: null,
  approvalRole: null,
};
const state = (
  lastVisit: string | null,
  nextContact: string | null = null,
  tierSince: string | null = null,
) => ({
  lastVisit,
  tierSince,
  nextContact,
});
const days = fc.option(
  fc.integer({ min: -400, max: 400 }).map((one) => plusDays(TODAY, one)),
  { nil: null },
);

describe('the next contact under a cadence', () => {
  it.each<[string, ReturnType<typeof state>, string | null]>([
    ['is so long after the last visit', state('2026-11-01'), '2026-12-01'],
    ['counts from the tier where we have never met', state(null, null, '2026-11-10'), '2026-12-10'],
    ['stays unknown where nothing is', state(null), null],
    ['is no later than due', state('2026-11-01', '2027-01-15'), '2026-12-01'],
    ['is earlier where somebody planned it so', state('2026-11-01', '2026-11-25'), '2026-11-25'],
    [
      'stands where it was planned though the visit is overdue',
      state('2026-09-01', '2026-11-30'),
      '2026-11-30',
    ],
    ['is dated anew once that contact was had', state('2026-11-01', '2026-10-28'), '2026-12-01'],
    ['says how long it is overdue', state('2026-09-01'), '2026-10-01'],
  ])('%s', (_what, given, expected) => {
    expect(nextContactOn(given, 30, TODAY)).toBe(expected);
  });

  it('is dated once: what was dated is not dated otherwise', () => {
    const states = fc.record({ lastVisit: days, tierSince: days, nextContact: days });
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 400 }), (given, every) => {
        const next = nextContactOn(given, every, TODAY);
        expect(nextContactOn({ ...given, nextContact: next }, every, TODAY)).toBe(next);
        const due = visitDueOn(given, every);
        if (due !== null && due >= TODAY && next !== null) expect(next <= due).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('who is asked for', () => {
  it('is nobody where the tier has no rule', () => {
    expect(visitsDueFilter(usual, TODAY)).toBeNull();
    expect(coverageGapFilter({ ...usual, leastContacts: 0 })).toBeNull();
    expect(visitsAYear(usual, 100)).toBe(0);
  });

  it('is whoever was not met within the days, and whoever too few are known of', () => {
    expect(visitsDueFilter({ ...usual, visitEveryDays: 30 }, TODAY)).toEqual({
      and: [
        { tier: { eq: 'A' } },
        {
          or: [
            { lastVisitAt: { lt: '2026-10-24T00:00:00.000Z' } },
            { lastVisitAt: { isNull: true }, tierSince: { lte: '2026-10-23' } },
          ],
        },
      ],
    });
    expect(coverageGapFilter({ ...usual, leastDecisionMakers: 1 })).toEqual({
      and: [{ tier: { eq: 'A' } }, { or: [{ decisionMakerCount: { lt: 1 } }] }],
    });
    expect(visitsAYear({ ...usual, visitEveryDays: 30 }, 100)).toBe(1217);
  });
});
