import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoreSummaryBuilder } from './score-summary.js';
import { runDifferences, type RunFacts } from './run-differences.js';

const label = { en: 'x', zh: 'x' };
const summarise = (values: readonly number[]) => {
  const builder = new ScoreSummaryBuilder();
  for (const value of values) builder.add({ value, factors: {} });
  return builder.summary();
};

describe('ScoreSummaryBuilder', () => {
  it('counts everybody once in the bins, and shares out the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 5000 }), { maxLength: 300 }), (values) => {
        const { bins, tenths, total, customers, cells } = summarise(values);
        expect(customers).toBe(values.length);
        expect(bins.reduce((sum, bin) => sum + bin.customers, 0)).toBe(values.length);
        expect(tenths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6);
        expect(tenths).toEqual(tenths.toSorted((a, b) => (values.length < 20 ? 0 : b - a)));
        expect(cells).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('maps codes with the best on top, and leaves out what is no code', () => {
    const builder = new ScoreSummaryBuilder({
      across: { factor: 'f', label },
      up: { factor: 'r', label },
    });
    for (const [f, r] of [
      [1, 1],
      [2, 3],
      [2, 3],
      [0, 1],
      ['x', 1],
    ] as const) {
      builder.add({ value: 1, factors: { f, r } });
    }
    expect(builder.summary().cells).toEqual([
      [0, 2, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
  });

  it('has one bin where all are alike, and none without anybody', () => {
    expect(summarise([7, 7]).bins).toEqual([{ from: 7, to: 7, customers: 2 }]);
    expect(summarise([])).toMatchObject({ customers: 0, mean: 0, median: 0, bins: [] });
  });
});

describe('runDifferences', () => {
  const facts: RunFacts = {
    modelVersion: '1',
    parameters: { a: 1, b: 2 },
    customers: 3,
    purchases: 9,
    inputs: { purchases: 'p', facts: null },
    digest: 'd',
  };

  it('has none for the same, in whatever order parameters stand', () => {
    expect(runDifferences(facts, { ...facts, parameters: { b: 2, a: 1 } })).toEqual([]);
  });

  it('names causes before what follows from them', () => {
    const again = { ...facts, modelVersion: '2', inputs: { purchases: 'q', facts: 'f' }, digest: 'e' };
    expect(runDifferences(facts, again).map(({ what }) => what)).toEqual([
      'modelVersion',
      'purchases',
      'facts',
      'results',
    ]);
  });
});
