import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCodes, ranks } from './codes.js';

const array = (values: readonly number[]) => Float64Array.from(values);
const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 100 });
const buckets = fc.integer({ min: 3, max: 9 });

describe('bucketCodes', () => {
  it('makes groups that differ by one at most under ntile', () => {
    fc.assert(
      fc.property(values, buckets, (given, count) => {
        const codes = [...bucketCodes(array(given), count, 'ntile')];
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
        const codes = bucketCodes(array(given), count, 'tieAware');
        given.forEach((value, a) => {
          given.forEach((other, b) => {
            if (value === other) expect(codes[a]).toBe(codes[b]);
            if (value < other) expect(codes[a]).toBeLessThanOrEqual(codes[b] ?? 0);
          });
        });
      }),
    );
  });

  it('lets positions decide ties', () => {
    expect([...bucketCodes(array([1, 1, 1]), 3, 'ntile')]).toEqual([1, 2, 3]);
    expect([...bucketCodes(array([1, 1, 1]), 3, 'tieAware')]).toEqual([1, 1, 1]);
    expect(bucketCodes(array([]), 5, 'ntile')).toHaveLength(0);
  });
});

describe('ranks', () => {
  it('counts the smaller and the larger ones, ties alike', () => {
    const { smaller, larger } = ranks(array([5, 1, 5, -2, 0, -0]));
    expect([...smaller]).toEqual([4, 3, 4, 0, 1, 1]);
    expect([...larger]).toEqual([0, 2, 0, 5, 3, 3]);
  });
});
