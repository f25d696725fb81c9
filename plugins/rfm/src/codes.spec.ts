import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCodes, smallerThan } from './codes.js';

const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'));
const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 100 });
const buckets = fc.integer({ min: 3, max: 9 });

describe('bucketCodes', () => {
  it('makes groups that differ by one at most under ntile', () => {
    fc.assert(
      fc.property(values, buckets, (given, count) => {
        const codes = bucketCodes(ids(given.length), given, count, 'ntile');
        const sizes = Array.from(
          { length: count },
          (_, index) => codes.filter((code) => code === index + 1).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(given.length);
      }),
    );
  });

  it('gives equal values one code when tie-aware, and larger values never a smaller code', () => {
    fc.assert(
      fc.property(values, buckets, (given, count) => {
        const codes = bucketCodes(ids(given.length), given, count, 'tieAware');
        given.forEach((value, a) => {
          given.forEach((other, b) => {
            if (value === other) expect(codes[a]).toBe(codes[b]);
            if (value < other) expect(codes[a]).toBeLessThanOrEqual(codes[b] ?? 0);
          });
        });
      }),
    );
  });

  it('decides ties by id, not by position', () => {
    expect(bucketCodes(['c', 'a', 'b'], [1, 1, 1], 3, 'ntile')).toEqual([3, 1, 2]);
    expect(bucketCodes(['c', 'a', 'b'], [1, 1, 1], 3, 'tieAware')).toEqual([1, 1, 1]);
    expect(bucketCodes([], [], 5, 'ntile')).toEqual([]);
  });
});

describe('smallerThan', () => {
  it('counts the smaller ones, ties alike', () => {
    expect(smallerThan([5, 1, 5, -2, 0, -0])).toEqual([4, 3, 4, 0, 1, 1]);
  });
});
