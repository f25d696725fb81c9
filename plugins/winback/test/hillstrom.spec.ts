import { matrixOf } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { averageEffect } from '../src/effect.js';
import { bestCutOff, qini, upliftInTop, type Trial } from '../src/qini.js';
import { fitUplift, predictUplift } from '../src/uplift-model.js';
import { counts, fromCounts, hillstrom, outcomeOf, type Arm, type Customer } from './hillstrom.js';

const near = (got: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(got - wanted), `${got} is not ${wanted}`).toBeLessThan(tolerance);

describe('64,000 customers in three random arms', () => {
  it.each([
    ['visits', { mens: 0.182757, womens: 0.1514, none: 0.106167 }],
    ['conversions', { mens: 0.012531, womens: 0.008837, none: 0.005726 }],
    ['spend', { mens: 1.422617, womens: 1.077202, none: 0.652789 }],
  ] as const)('%s a customer', (measure, wanted) => {
    (['mens', 'womens', 'none'] as const).forEach((arm) => {
      const { sum, customers } = outcomeOf(arm, measure);
      near(sum / customers, wanted[arm], 1e-6);
    });
  });

  it.each([
    ['mens', 'visits', 0.07659, 0.003386],
    ['womens', 'visits', 0.0452331, 0.003234],
    ['mens', 'conversions', 0.006805, 0.000921],
    ['womens', 'conversions', 0.003111, 0.000823],
    ['mens', 'spend', 0.769827, 0.145247],
    ['womens', 'spend', 0.424412, 0.130333],
  ] as const)('what the %s e-mail did to %s', (arm, measure, effect, error) => {
    const found = averageEffect(outcomeOf(arm, measure), outcomeOf('none', measure));
    near(found.effect, effect, 1e-6);
    near(found.standardError, error, 1e-6);
    expect(found.low).toBeGreaterThan(0);
    expect(found.high - found.low).toBeCloseTo(3.919928 * error, 4);
  });
});

/** Test half of an arm and the control, ranked by one number. */
const ranked = (arm: Arm, score: (row: (typeof counts)[number]) => number): Trial[] =>
  counts
    .filter((row) => row.half === 'test' && (row.arm === arm || row.arm === 'none'))
    .map((row) => ({
      score: score(row),
      treated: row.arm === arm,
      outcome: row.visits,
      weight: row.customers,
    }));

describe('Qini of rules of one feature, from the counts', () => {
  it.each([
    ['womens', 'womens', 1, 0.067832],
    ['womens', 'mens', 1, -0.05828],
    ['womens', 'recency', -1, -0.003427],
    ['mens', 'womens', 1, 0.02824],
  ] as const)('%s e-mail by %s', (arm, feature, sign, wanted) => {
    near(qini(ranked(arm, (row) => sign * row[feature])).coefficient, wanted, 1e-4);
  });

  it('ends where the whole arm does', () => {
    const { curve, perfectArea } = qini(ranked('womens', ({ womens }) => womens));
    const end = curve.at(-1)!;
    expect(end).toMatchObject({ customers: 21_471, treated: 10_751 });
    near(end.gain, 490.7699, 1e-3);
    near(perfectArea, 1276.038, 1e-3);
  });

  it('mailing pays for those it moves', () => {
    const found = qini(ranked('womens', ({ womens }) => womens));
    expect(bestCutOff(found, { value: 1, cost: 0 }).share).toBe(1);
    const dear = bestCutOff(found, { value: 1, cost: 0.05 });
    expect(dear.share).toBeGreaterThan(0.4);
    expect(dear.share).toBeLessThan(0.7);
    expect(bestCutOff(found, { value: 1, cost: 1 })).toEqual({ share: 0, score: Infinity, profit: 0 });
  });
});

const ARMS = ['womens', 'mens'] as const;

/** Learns on even rows of an arm and the control, ranks odd ones. */
function learnt(customers: readonly Customer[], arm: Arm) {
  const rows = customers.filter((row) => row.arm === arm || row.arm === 'none');
  const [train, test] = [rows.filter(({ odd }) => !odd), rows.filter(({ odd }) => odd)];
  const model = fitUplift(
    matrixOf(train.map(({ features }) => features)),
    train.map((row) => row.arm === arm),
    train.map(({ visit }) => visit),
  );
  const scored = predictUplift(matrixOf(test.map(({ features }) => features)), model);
  const trials = test.map((row, index) => ({
    // Customers alike in all features have one score, whatever the rounding.
    score: Number(scored[index]!.uplift.toFixed(12)),
    treated: row.arm === arm,
    outcome: row.visit,
  }));
  return { model, trials, trained: train.length };
}

describe('two logistic models', () => {
  it.each([
    ['womens', [-2.3077943, -0.04634381, 0.46206426, 1.00941126], 0.06357281, 81.121322],
    ['mens', [-2.00003343, -0.05936841, 0.76900871, 0.70765613], 0.015459437, 21.534541],
  ] as const)('%s e-mail by three features, from the counts', (arm, coefficients, coefficient, area) => {
    const { model, trials, trained } = learnt(fromCounts(), arm);
    coefficients.forEach((wanted, index) => near(model.treated[index]!, wanted, 1e-7));
    [-2.43411544, -0.07379718, 0.60686944, 0.66786861].forEach((wanted, index) =>
      near(model.control[index]!, wanted, 1e-7),
    );
    const found = qini(trials);
    near(found.coefficient, coefficient, 1e-8);
    near(found.area, area, 1e-5);
    expect(trained + trials.length).toBe(arm === 'womens' ? 42_693 : 42_613);
  });

  it('by nine features, where the original lies beside the repository', () => {
    const original = hillstrom();
    const [womens, mens] = original ? ARMS.map((arm) => learnt(original, arm)) : [];
    if (!womens || !mens) return;
    expect(womens.trained).toBe(21_222);
    const found = qini(womens.trials);
    near(found.coefficient, 0.069112, 1e-4);
    near(found.area, 88.1898, 0.05);
    near(found.perfectArea, 1276.038, 1e-3);
    [
      [0.1, 0.06049],
      [0.3, 0.07365],
      [0.5, 0.07903],
      [1, 0.04565],
    ].forEach(([share, uplift]) => near(upliftInTop(womens.trials, share!), uplift!, 1e-4));
    // The simple rule does better.
    near(qini(mens.trials).coefficient, 0.012877, 1e-4);
  });
});
