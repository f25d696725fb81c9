import {
  areaUnderCurve,
  categoriesOf,
  fitLogistic,
  matrixOf,
  predictLogistic,
  type Feature,
  type FeatureRow,
} from '@ricejar/numerics';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { expectedConversions, fitLeads, requireSkill, scoreLeads } from '../src/lead-model.js';

const NUMBERS = ['age', 'balance', 'day', 'duration', 'campaign', 'pdays', 'previous'];
const text = gunzipSync(readFileSync(new URL('fixtures/bank-marketing.csv.gz', import.meta.url))).toString();
const [names = [], ...lines] = text
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const rows: FeatureRow[] = lines.map((line) =>
  Object.fromEntries(
    names.map((name, at) => [name, NUMBERS.includes(name) ? Number(line[at]) : (line[at] ?? '')]),
  ),
);
const won = rows.map((row) => Number(row['y'] === 'yes'));
const features = (...without: string[]): Feature[] =>
  names
    .filter((name) => name !== 'y' && !without.includes(name))
    .map((name) =>
      NUMBERS.includes(name)
        ? { name, kind: 'number' }
        : { name, kind: 'category', categories: categoriesOf(rows, name) },
    );

describe('4,334 calls of a bank', () => {
  it('reads the data as described', () => {
    expect(rows).toHaveLength(4334);
    expect(won.reduce((sum, one) => sum + one, 0)).toBe(502);
  });

  it('finds the exact maximum likelihood', () => {
    const x = matrixOf(
      rows.map((row) => [
        1,
        Number(row['age']) / 10,
        Number(row['poutcome'] === 'success'),
        Number(row['contact'] === 'unknown'),
        Number(row['housing'] === 'yes'),
        Number(row['loan'] === 'yes'),
        Math.log(Number(row['campaign'])),
      ]),
    );
    const { coefficients, logLikelihood } = fitLogistic(x, won);
    const wanted = [-1.645865, 0.04076, 2.385102, -0.96421, -0.410271, -0.652283, -0.298125];
    wanted.forEach((one, index) => expect(Math.abs(coefficients[index]! - one)).toBeLessThan(1e-5));
    expect(logLikelihood).toBeCloseTo(-1397.8911, 3);
    expect(areaUnderCurve(predictLogistic(x, coefficients), won)).toBeCloseTo(0.699954, 5);
  });

  it('ranks unseen leads at .70 and more, without knowing how long the call took', () => {
    const model = fitLeads(features('duration'), rows, won);
    const { areaUnderCurve: area, topDecile, baseRate } = model.validation;
    expect(area).toBeGreaterThan(0.705);
    expect(area).toBeLessThan(0.73);
    expect(baseRate).toBeCloseTo(0.1158, 4);
    expect(topDecile / baseRate).toBeGreaterThan(3);
    expect(() => requireSkill(model)).not.toThrow();

    const scores = scoreLeads(model, rows);
    const share = (grade: string) => {
      const of = scores.flatMap((one, index) => (one.grade === grade ? [won[index]!] : []));
      return of.reduce((sum, one) => sum + one, 0) / of.length;
    };
    expect(share('A')).toBeGreaterThan(share('B'));
    expect(share('B')).toBeGreaterThan(share('C'));
    expect(share('C')).toBeGreaterThan(share('D'));
    const best = scores.toSorted((a, b) => b.score - a.score)[0]!;
    expect(best.score).toBeGreaterThan(99);
    expect(best.reasons.map(({ feature }) => feature)).toContain('poutcome');
    expect(expectedConversions(scores, 433)).toBeGreaterThan(150);
    expect(expectedConversions(scores, 5000)).toBeCloseTo(502, 0);
  });

  it('would look far better with what is known only afterwards', () => {
    const { validation } = fitLeads(features(), rows, won);
    expect(validation.areaUnderCurve).toBeGreaterThan(0.87);
  });

  it('refuses what it cannot learn from', () => {
    const noise = rows.slice(0, 400).map((_, index) => ({ noise: (index * 7919) % 101 }));
    const outcomes = noise.map((_, index) => Number((index * 104729) % 13 < 4));
    const model = fitLeads([{ name: 'noise', kind: 'number' }], noise, outcomes);
    expect(() => requireSkill(model)).toThrow(expect.objectContaining({ code: 'LEAD_MODEL_TOO_WEAK' }));
    expect(() => fitLeads([{ name: 'a', kind: 'number' }], [{ b: 1 }, { a: 1 }], [0, 1])).toThrow(
      'Row 1 has no number for "a".',
    );
  });
});
