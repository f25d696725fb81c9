import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTiers, direction, type Grade } from './tier-diff.js';
import { TIERS, type Tier } from './tiers.js';

const grade = (customerId: string, from: Tier | null, to: Tier | null, score: number | null = 1): Grade => ({
  customerId,
  from,
  to,
  score,
});

const anyTier = fc.constantFrom<Tier | null>(...TIERS, null);
const anyGrades = fc.uniqueArray(
  fc.record({ customerId: fc.uuid(), from: anyTier, to: anyTier, score: fc.option(fc.integer()) }),
  { selector: ({ customerId }) => customerId },
);

describe('diffTiers', () => {
  it('counts who goes up, down, in and out', () => {
    const diff = diffTiers([
      grade('a', 'A', 'S'),
      grade('b', 'S', 'C'),
      grade('c', 'B', 'B'),
      grade('d', null, 'B'),
      grade('e', 'C', null, null),
      grade('f', null, null, null),
    ]);
    expect(diff).toMatchObject({ customers: 6, up: 1, down: 1, unchanged: 2, entering: 1, leaving: 1 });
    expect(diff.before).toEqual([
      { tier: 'S', count: 1 },
      { tier: 'A', count: 1 },
      { tier: 'B', count: 1 },
      { tier: 'C', count: 1 },
    ]);
    expect(diff.after.map(({ count }) => count)).toEqual([1, 0, 2, 1]);
  });

  it('shows the farthest moves first, then the highest scores', () => {
    const { movers } = diffTiers([
      grade('near', 'B', 'A', 90),
      grade('new', null, 'S', 99),
      grade('far low', 'S', 'C', 5),
      grade('far high', 'C', 'S', 95),
      grade('still', 'C', 'C', 1),
    ]);
    expect(movers.map(({ customerId }) => customerId)).toEqual(['far high', 'far low', 'near', 'new']);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anyGrades, (grades) => {
        const diff = diffTiers(grades);
        const { up, down, unchanged, entering, leaving } = diff;
        const total = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
        expect(up + down + unchanged + entering + leaving).toBe(grades.length);
        expect(diff.movers).toHaveLength(grades.length - unchanged);
        expect(total(diff.before)).toBe(grades.filter(({ from }) => from !== null).length);
        expect(total(diff.after)).toBe(total(diff.before) + entering - leaving);
      }),
    );
  });

  it('reads backwards as the opposite', () => {
    const opposite = {
      up: 'down',
      down: 'up',
      entering: 'leaving',
      leaving: 'entering',
      unchanged: 'unchanged',
    };
    fc.assert(
      fc.property(anyTier, anyTier, (from, to) => {
        expect(direction({ from: to, to: from })).toBe(opposite[direction({ from, to })]);
      }),
    );
  });
});
