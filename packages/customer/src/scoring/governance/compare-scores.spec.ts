import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScores, type ScoreColumns } from './compare-scores.js';

const columns = (scores: Readonly<Record<string, number>>): ScoreColumns => {
  const ids = Object.keys(scores).sort();
  return { ids, values: Float64Array.from(ids, (id) => scores[id] ?? 0) };
};
const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`c${index}`, index]));
const reversed = Object.fromEntries(Object.entries(ten).map(([id, value]) => [id, -value]));

describe('compareScores', () => {
  it('tells agreement from its opposite', () => {
    expect(compareScores(columns(ten), columns(ten), 5)).toMatchObject({
      rankCorrelation: 1,
      sameFifth: 1,
      movers: [],
      fifths: [
        [2, 0, 0, 0, 0],
        [0, 2, 0, 0, 0],
        [0, 0, 2, 0, 0],
        [0, 0, 0, 2, 0],
        [0, 0, 0, 0, 2],
      ],
    });
    const opposite = compareScores(columns(ten), columns(reversed), 2);
    expect(opposite).toMatchObject({ rankCorrelation: -1, sameFifth: 0.2 });
    expect(opposite.movers.map(({ customerId }) => customerId)).toEqual(['c0', 'c9']);
    expect(opposite.movers[0]).toMatchObject({ leftPercentile: 0, rightPercentile: 100 });
  });

  it('counts ties by the middle of their ranks, as Spearman does', () => {
    const left = columns({ a: 1, b: 2, c: 2, d: 3 });
    const right = columns({ a: 1, b: 3, c: 2, d: 4 });
    // Ranks 0, 1.5, 1.5, 3 against 0, 2, 1, 3.
    expect(compareScores(left, right, 5).rankCorrelation).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  it('says who was scored by one alone, and has no correlation where there is none to have', () => {
    expect(compareScores(columns({ a: 1, b: 2, z: 9 }), columns({ b: 5, y: 1 }), 5)).toMatchObject({
      common: 1,
      onlyLeft: 2,
      onlyRight: 1,
      rankCorrelation: null,
      movers: [],
    });
    expect(compareScores(columns({ a: 1, b: 1 }), columns({ a: 1, b: 2 }), 5).rankCorrelation).toBeNull();
    expect(compareScores(columns({}), columns({}), 5)).toMatchObject({ common: 0, sameFifth: 1 });
  });

  it('puts every common customer in one cell, and is the same seen from the other side', () => {
    const scores = fc.dictionary(fc.constantFrom(...'abcdefghijkl'), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const found = compareScores(columns(a), columns(b), 50);
        const back = compareScores(columns(b), columns(a), 50);
        expect(found.fifths.flat().reduce((sum, one) => sum + one, 0)).toBe(found.common);
        expect(back.fifths).toEqual(found.fifths.map((_, column) => found.fifths.map((row) => row[column])));
        if (found.rankCorrelation === null) expect(back.rankCorrelation).toBeNull();
        else expect(back.rankCorrelation).toBeCloseTo(found.rankCorrelation, 12);
        expect(found.common + found.onlyLeft).toBe(Object.keys(a).length);
      }),
    );
  });
});
