import {
  areaUnderCurve,
  brierScore,
  fitLogistic,
  logLoss,
  matrixOf,
  pickRows,
  predictLogistic,
} from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import { fitChurn, requireSkill, scoreChurn } from '../src/churn-model.js';
import { kaplanMeier, survivalAt } from '../src/kaplan-meier.js';
import { featuresOf, telco } from './telco.js';

const data = telco();
const { rows, left } = data;
const is = (row: (typeof rows)[number], name: string, value: string): number => Number(row[name] === value);
const matrix = matrixOf(
  rows.map((row) => [
    1,
    Number(row['tenure']),
    Number(row['MonthlyCharges']),
    is(row, 'Contract', 'One year'),
    is(row, 'Contract', 'Two year'),
    is(row, 'InternetService', 'Fiber optic'),
    is(row, 'InternetService', 'No'),
    is(row, 'PaymentMethod', 'Electronic check'),
  ]),
);

describe('logistic regression on 7,043 telecom customers', () => {
  it('reads the data as described', () => {
    expect(rows).toHaveLength(7043);
    expect(left.reduce((sum, one) => sum + one, 0)).toBe(1869);
  });

  it('finds the exact maximum likelihood', () => {
    const fit = fitLogistic(matrix, left);
    const wanted = [-0.701621, -0.031155, 0.003787, -0.802623, -1.614185, 0.962263, -0.809175, 0.491206];
    const errors = [0.157968, 0.002073, 0.003006, 0.10367, 0.170228, 0.127664, 0.150634, 0.067201];
    wanted.forEach((one, index) => expect(Math.abs(fit.coefficients[index]! - one)).toBeLessThan(1e-5));
    errors.forEach((one, index) => expect(Math.abs(fit.standardErrors[index]! - one)).toBeLessThan(1e-5));
    expect(fit.logLikelihood).toBeCloseTo(-3005.4599, 3);
    const probabilities = predictLogistic(matrix, fit.coefficients);
    expect(areaUnderCurve(probabilities, left)).toBeCloseTo(0.83658, 5);
    expect(brierScore(probabilities, left)).toBeCloseTo(0.139567, 5);
  });

  it('holds on the rows of a fixed split', () => {
    const places = rows.map((_, index) => index);
    const train = places.filter((index) => index % 10 >= 3);
    const test = places.filter((index) => index % 10 < 3);
    expect(test).toHaveLength(2115);
    const fit = fitLogistic(
      pickRows(matrix, train),
      train.map((index) => left[index]!),
    );
    const probabilities = predictLogistic(pickRows(matrix, test), fit.coefficients);
    const outcomes = test.map((index) => left[index]!);
    expect(areaUnderCurve(probabilities, outcomes)).toBeCloseTo(0.836284, 5);
    expect(logLoss(probabilities, outcomes)).toBeCloseTo(0.424454, 5);
  });

  it('with all features ranks unseen customers at least at .840', () => {
    const model = fitChurn(featuresOf(data), rows, left);
    const { validation } = model;
    expect(model.design.columns).toHaveLength(31);
    expect(validation.areaUnderCurve).toBeGreaterThan(0.843);
    expect(validation.areaUnderCurve).toBeLessThan(0.849);
    expect(validation.logLoss).toBeCloseTo(0.417, 2);
    expect(validation.topDecile).toBeGreaterThan(0.74);
    expect(validation.baseRate).toBeCloseTo(0.26537, 6);
    expect(validation.calibration).toHaveLength(10);
    for (const { predicted, actual } of validation.calibration)
      expect(Math.abs(predicted - actual)).toBeLessThan(0.05);
    expect(() => requireSkill(model)).not.toThrow();
    expect(() => requireSkill(model, 0.9)).toThrow(expect.objectContaining({ code: 'CHURN_MODEL_TOO_WEAK' }));
    const scores = scoreChurn(model, rows.slice(0, 50));
    const riskiest = scores.toSorted((a, b) => b.probability - a.probability)[0]!;
    expect(riskiest.reasons.length).toBeGreaterThan(0);
    expect(riskiest.reasons.map(({ feature }) => feature)).toContain('tenure');
  });

  it('refuses data nothing can be learnt from', () => {
    const features = [{ name: 'a', kind: 'number' as const }];
    expect(() => fitChurn(features, [{ a: 1 }, { a: 2 }, { b: 3 } as never], [0, 1, 0])).toThrow(
      expect.objectContaining({ code: 'CHURN_NUMBER_MISSING', details: { row: 3, feature: 'a' } }),
    );
    expect(() => fitChurn(features, [{ a: 1 }], [0])).toThrow(
      expect.objectContaining({ code: 'CHURN_DATA_INSUFFICIENT' }),
    );
  });
});

describe('survival of tenure (Kaplan & Meier)', () => {
  const curve = (contract?: string) =>
    kaplanMeier(
      rows.flatMap((row, index) =>
        contract === undefined || row['Contract'] === contract
          ? [{ time: Number(row['tenure']), left: left[index] === 1 }]
          : [],
      ),
    );

  it('of all', () => {
    const points = curve();
    const wanted = [
      [1, 0.94596, 0.0027],
      [12, 0.8432, 0.00449],
      [24, 0.78874, 0.00521],
      [48, 0.70884, 0.00632],
      [72, 0.59279, 0.00992],
    ] as const;
    for (const [time, survival, error] of wanted) {
      expect(survivalAt(points, time).survival).toBeCloseTo(survival, 5);
      expect(survivalAt(points, time).standardError).toBeCloseTo(error, 5);
    }
    expect(survivalAt(points, 0)).toEqual({ time: 0, survival: 1, standardError: 0 });
  });

  it('by contract', () => {
    const monthly = curve('Month-to-month');
    [
      [12, 0.7031],
      [48, 0.39726],
      [72, 0.12895],
    ].forEach(([time, survival]) => expect(survivalAt(monthly, time!).survival).toBeCloseTo(survival!, 5));
    expect(survivalAt(curve('One year'), 72).survival).toBeCloseTo(0.56815, 5);
    expect(survivalAt(curve('Two year'), 72).survival).toBeCloseTo(0.93574, 5);
  });
});
