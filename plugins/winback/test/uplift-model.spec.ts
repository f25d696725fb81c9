import { logistic, matrixOf, seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { averageEffect } from '../src/effect.js';
import { qini, upliftInTop } from '../src/qini.js';
import {
  fitUplift,
  groupOf,
  holdOut,
  predictUplift,
  requireRandomised,
  upliftDesign,
} from '../src/uplift-model.js';

const random = seededRandom(17);
/** An approach moves those with a high `open`, and annoys those with a low one. */
const customers = Array.from({ length: 12_000 }, () => {
  const row = { open: random() * 2 - 1, size: random() * 2 - 1 };
  const treated = random() < 0.5;
  const chance = logistic(-1 + row.size + (treated ? 1.2 * row.open : 0));
  return { row, treated, outcome: Number(random() < chance) };
});
const [train, test] = [customers.slice(0, 6000), customers.slice(6000)];
const columns = (of: typeof customers) => matrixOf(of.map(({ row }) => [1, row.open, row.size]));
const model = fitUplift(
  columns(train),
  train.map(({ treated }) => treated),
  train.map(({ outcome }) => outcome),
);
const predicted = predictUplift(columns(test), model);
const trials = test.map(({ treated, outcome }, index) => ({
  score: predicted[index]!.uplift,
  treated,
  outcome,
}));

describe('uplift', () => {
  it('finds whom the approach moves', () => {
    const found = qini(trials);
    expect(found.coefficient).toBeGreaterThan(0.1);
    expect(upliftInTop(trials, 0.2)).toBeGreaterThan(0.1);
    expect(upliftInTop(trials, 1)).toBeLessThan(0.06);
    const turned = trials.map((one) => ({ ...one, score: -one.score }));
    expect(qini(turned).coefficient).toBeCloseTo(-found.coefficient, 1);
    expect(qini(trials.map((one) => ({ ...one, score: 0 }))).coefficient).toBe(0);
  });

  it('a perfect order has a coefficient of 1', () => {
    const knowing = trials.map((one) => ({ ...one, score: one.outcome * (one.treated ? 1 : -1) }));
    expect(qini(knowing).coefficient).toBeCloseTo(1, 12);
  });

  it('sorts customers into four groups', () => {
    expect(groupOf({ withIt: 0.4, without: 0.2, uplift: 0.2 }, 0.05, 0.3)).toBe('persuadable');
    expect(groupOf({ withIt: 0.41, without: 0.4, uplift: 0.01 }, 0.05, 0.3)).toBe('sureThing');
    expect(groupOf({ withIt: 0.11, without: 0.1, uplift: 0.01 }, 0.05, 0.3)).toBe('lostCause');
    expect(groupOf({ withIt: 0.1, without: 0.3, uplift: -0.2 }, 0.05, 0.3)).toBe('doNotDisturb');
  });

  it('needs arms picked at random', () => {
    const features = [
      { name: 'open', kind: 'number' as const },
      { name: 'size', kind: 'number' as const },
    ];
    const design = upliftDesign(
      features,
      train.map(({ row }) => row),
    );
    expect(() =>
      requireRandomised(
        design,
        train.map(({ treated }) => treated),
      ),
    ).not.toThrow();
    const byHand = train.map(({ row }) => row.size > 0.5);
    expect(() => requireRandomised(design, byHand)).toThrow(
      expect.objectContaining({
        code: 'WINBACK_NOT_RANDOM',
        details: { feature: 'size', difference: expect.any(String) },
      }),
    );
    expect(() => upliftDesign(features, [{ open: 1 }])).toThrow('Row 1 has no number for "size".');
  });

  it('refuses what has no answer', () => {
    const invalid = expect.objectContaining({ code: 'WINBACK_GROUP_TOO_SMALL' });
    expect(() => qini([])).toThrow(invalid);
    expect(() => qini(trials.filter(({ treated }) => treated))).toThrow(invalid);
    expect(() => fitUplift(columns(train.slice(0, 2)), [true, false], [1, 0])).toThrow(
      expect.objectContaining({ code: 'WINBACK_NOT_FITTED' }),
    );
    expect(() =>
      averageEffect({ customers: 1, sum: 1, sumOfSquares: 1 }, { customers: 9, sum: 1, sumOfSquares: 1 }),
    ).toThrow(invalid);
    expect(() => upliftInTop(trials, 0)).toThrow(
      expect.objectContaining({ code: 'WINBACK_SETTING_INVALID' }),
    );
  });
});

describe('the hold-out', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `c${index}`);

  it('is a random share that repeats, in any order of the ids', () => {
    const held = holdOut(ids, 0.1, 7);
    expect(held.size).toBe(100);
    expect(holdOut(ids.toReversed(), 0.1, 7)).toEqual(held);
    expect(holdOut(ids, 0.1, 8)).not.toEqual(held);
    expect(() => holdOut(ids, 1, 7)).toThrow(expect.objectContaining({ code: 'WINBACK_SETTING_INVALID' }));
  });
});
