import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { digestOf, digestPurchases } from './run-digest.js';
import { ScorePacker } from './score-packer.js';
import type { PurchaseTable } from './purchase-table.js';
import type { ScoreResult } from './scoring-model.js';

const text = { en: 'x', zh: 'x' };
const result = (customerId: string, value: number): ScoreResult => ({
  customerId,
  value,
  factors: { a: 1, b: null },
  reasons: [{ code: 'x', values: { n: 1, day: '2026-01-01' }, text }],
});
const ids = ['a', 'b', 'c'];
const results = [result('a', 1), result('b', 2), result('c', 3)];

function digestResults(ids: readonly string[], results: Iterable<ScoreResult>): string {
  const packer = new ScorePacker(ids);
  for (const result of results) packer.add(result);
  return packer.packed().digest;
}

describe('digests', () => {
  it('are the same in whatever order results and names come', () => {
    const digest = digestResults(ids, results);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestResults(ids, results.toReversed())).toBe(digest);
    const renamed = results.map((one) => ({ ...one, factors: { b: null, a: 1 } }));
    expect(digestResults(ids, renamed)).toBe(digest);
  });

  it('differ in the last digit, in a reason, in a risk, in who was scored', () => {
    const digest = digestResults(ids, results);
    const [first = result('a', 1), ...rest] = results;
    for (const other of [
      [{ ...first, value: 1.000001 }, ...rest],
      [{ ...first, reasons: [] }, ...rest],
      [{ ...first, risk: { level: 'none' as const, reasons: [] } }, ...rest],
      rest,
    ]) {
      expect(digestResults(ids, other)).not.toBe(digest);
    }
  });

  it('tell every column of the purchases', () => {
    const table: PurchaseTable = {
      ids,
      purchaseDays: Uint32Array.of(1, 2, 3),
      firstDay: Int32Array.of(1, 2, 3),
      lastDay: Int32Array.of(1, 2, 3),
      amount: Float64Array.of(1, 2, 3),
    };
    const others: PurchaseTable[] = [
      { ...table, ids: ['a', 'b', 'd'] },
      { ...table, purchaseDays: Uint32Array.of(1, 2, 4) },
      { ...table, amount: Float64Array.of(1, 2, 3.0001) },
      {
        ...table,
        series: { start: Uint32Array.of(0, 0, 0, 1), day: Int32Array.of(1), spent: Float64Array.of(1) },
      },
    ];
    const digests = [table, ...others].map(digestPurchases);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('canonicalJson', () => {
  it('is one text for one value, and JSON still', () => {
    expect(canonicalJson({ b: [1, null, undefined], a: 'x', c: undefined })).toBe(
      '{"a":"x","b":[1,null,null]}',
    );
    expect(
      canonicalJson(
        new Map([
          ['b', 1],
          ['a', 2],
        ]),
      ),
    ).toBe(
      canonicalJson(
        new Map([
          ['a', 2],
          ['b', 1],
        ]),
      ),
    );
    expect(canonicalJson(new Set([2, 1]))).toBe(canonicalJson(new Set([1, 2])));
    expect(canonicalJson([NaN, Infinity, 2n, Float64Array.of(1, 0.5)])).toBe(
      '["NaN","Infinity","2",[1,0.5]]',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(digestOf(value)).toBe(digestOf(JSON.parse(canonicalJson(value))));
      }),
    );
  });
});
