import { describe, expect, it } from 'vitest';
import { NO_TIER } from './tier-assignment.js';
import { diffTiers, moversOf, type Moves } from './tier-diff.js';

const TIERS = ['S', 'A', 'B', 'C'];

/** `SA90`: from S to A with a score of 90; `-` is none. */
function moves(...rows: string[]): Moves {
  const place = (letter: string | undefined): number => TIERS.indexOf(letter ?? '-');
  return {
    tiers: TIERS,
    from: Int8Array.from(rows, ([from]) => place(from)),
    to: Int8Array.from(rows, ([, to]) => place(to)),
    score: Float64Array.from(rows, (row) => (row.slice(2) === '-' ? NaN : Number(row.slice(2)))),
  };
}

describe('diffTiers', () => {
  it('counts every customer once', () => {
    expect(NO_TIER).toBe(-1);
    expect(diffTiers(moves('SA90', 'CS99', 'BB50', '-B40', 'C--', '--1'))).toEqual({
      customers: 6,
      up: 1,
      down: 1,
      unchanged: 2,
      entering: 1,
      leaving: 1,
      before: [
        { tier: 'S', count: 1 },
        { tier: 'A', count: 0 },
        { tier: 'B', count: 1 },
        { tier: 'C', count: 2 },
      ],
      after: [
        { tier: 'S', count: 1 },
        { tier: 'A', count: 1 },
        { tier: 'B', count: 2 },
        { tier: 'C', count: 0 },
      ],
    });
  });
});

describe('moversOf', () => {
  it('puts the farthest moves first, then the highest scores, and leaves out who stays', () => {
    const all = moves('SA10', 'AS90', 'CC99', 'CS50', 'AS95', '-S99', 'C--', 'BC-');
    expect(moversOf(all)).toEqual([3, 4, 1, 0, 7, 5, 6]);
    expect(moversOf(all, (at) => at > 3)).toEqual([4, 7, 5, 6]);
  });
});
