import { describe, expect, it } from 'vitest';
import { countsOf, firmRows, withAnotherYear } from './firm-rows.js';

const COUNTS = [
  { year: 2025, firms: 27 },
  { year: 2026, firms: 20 },
];

describe('firm rows', () => {
  it('come back as the counts they were made of, in order of the years', () => {
    expect(countsOf(firmRows(COUNTS))).toEqual(COUNTS);
    expect(countsOf(firmRows(COUNTS.toReversed()))).toEqual(COUNTS);
  });

  it('offer the next year, and this one to begin with', () => {
    const more = withAnotherYear(firmRows(COUNTS), 2030);
    expect(more.at(-1)).toEqual({ key: 2, year: '2027', firms: '' });
    expect(countsOf(more)).toEqual(COUNTS);
    expect(withAnotherYear([], 2030)).toEqual([{ key: 0, year: '2030', firms: '' }]);
  });

  it.each([
    ['a year twice', '2026', '5'],
    ['half a firm', '2027', '1.5'],
    ['a word', '2027', 'many'],
    ['a year out of time', '27', '5'],
  ])('refuse %s', (_what, year, firms) => {
    expect(countsOf([...firmRows(COUNTS), { key: 9, year, firms }])).toBeNull();
  });
});
