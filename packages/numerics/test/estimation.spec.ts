import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  brierScore,
  categoriesOf,
  cholesky,
  crossValidate,
  designMatrix,
  designOf,
  fitLogistic,
  hessianAt,
  logistic,
  logLoss,
  matrixOf,
  minimise,
  NumericsError,
  pickRows,
  predictLogistic,
  refine,
  seededRandom,
  shareInTop,
  shuffledIndices,
  solve,
  standardErrors,
  stratifiedFolds,
  timesVector,
} from '../src/index.js';

const reason = (reason: string) => expect.objectContaining({ name: 'NumericsError', reason });

describe('minimise', () => {
  it('finds the bottom of a curved valley', () => {
    const { point, value } = minimise(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1]);
    expect(value).toBeLessThan(1e-10);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });

  it('walks around where the function is not defined, and gives up by name', () => {
    const { point } = minimise(([x = 0]) => x - Math.log(x), [3]);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(() => minimise(([x = 0]) => x, [0], { maxEvaluations: 200 })).toThrow(reason('diverged'));
  });

  it('is refined in a few steps where the curvature is about known', () => {
    const f = ([x = 0, y = 0]: Float64Array) =>
      Math.cosh(x - 1) + 2 * Math.cosh(y + 2) + (x - 1) * (y + 2) * 0.3;
    const near = hessianAt((point) => 1.3 * f(point), Float64Array.of(0.9, -1.9));
    const { point, evaluations } = refine(f, [0.5, -1.5], near);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(-2, 4);
    expect(evaluations).toBeLessThan(60);
  });

  it('is refined along a ridge, and where a direction leads nowhere', () => {
    const flat = ([x = 0, y = 0]: Float64Array) => (x + y - 3) ** 2;
    const { point } = refine(flat, [0, 0], hessianAt(flat, Float64Array.of(0, 0)));
    expect((point[0] ?? 0) + (point[1] ?? 0)).toBeCloseTo(3, 4);
    const edge = ([x = 0, y = 0]: Float64Array) => (y - 2) ** 2 - Math.min(x, 1);
    expect(
      refine(
        edge,
        [1, 0],
        matrixOf([
          [1, 0],
          [0, 2],
        ]),
      ).point[1],
    ).toBeCloseTo(2, 4);
  });

  it('tells standard errors by the curvature', () => {
    const errors = standardErrors(([x = 0, y = 0]) => (x * x) / 8 + 2 * y * y, Float64Array.of(0, 0));
    expect(errors[0]).toBeCloseTo(2, 6);
    expect(errors[1]).toBeCloseTo(0.5, 6);
    expect(() => standardErrors(([x = 0]) => -x * x, Float64Array.of(0))).toThrow(reason('singular'));
  });
});

describe('linear equations', () => {
  it('solves any that have one solution', () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (rows) => {
          const matrix = matrixOf(
            rows.map((row, index) => row.map((one, at) => one + (at === index ? 40 : 0))),
          );
          const x = solve(matrix, [1, 2, 3]);
          timesVector(matrix, x).forEach((value, index) => expect(value).toBeCloseTo(index + 1, 10));
        },
      ),
    );
    expect(() =>
      solve(
        matrixOf([
          [1, 2],
          [2, 4],
        ]),
        [1, 2],
      ),
    ).toThrow(reason('singular'));
    expect(() =>
      cholesky(
        matrixOf([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toThrow('column 2 repeats');
    expect(() => matrixOf([[1, 2], [3]])).toThrow('row 2 has 1 numbers, the first 2');
    expect([
      ...pickRows(
        matrixOf([
          [1, 2],
          [3, 4],
        ]),
        [1],
      ).values,
    ]).toEqual([3, 4]);
  });
});

describe('logistic regression', () => {
  const random = seededRandom(7);
  const rows = Array.from({ length: 4000 }, () => [1, random() - 0.5, random() - 0.5]);
  const outcomes = rows.map(([, a = 0, b = 0]) => (random() < logistic(0.5 + 2 * a - b) ? 1 : 0));

  it('finds what made the outcomes', () => {
    const { coefficients, standardErrors: errors } = fitLogistic(matrixOf(rows), outcomes);
    [0.5, 2, -1].forEach((wanted, index) => {
      expect(Math.abs((coefficients[index] ?? 0) - wanted)).toBeLessThan(3.5 * (errors[index] ?? 0));
    });
    const p = predictLogistic(matrixOf(rows), coefficients);
    expect(p.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
      outcomes.reduce<number>((sum, one) => sum + one, 0),
      6,
    );
  });

  it('shrinks with a ridge', () => {
    const size = (ridge: number) =>
      Math.abs(fitLogistic(matrixOf(rows), outcomes, { ridge }).coefficients[1] ?? 0);
    expect(size(100)).toBeLessThan(size(1));
    expect(size(1)).toBeLessThan(size(0));
  });

  it('answers the log odds of a table of counts', () => {
    const { coefficients } = fitLogistic(
      matrixOf([
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      [1, 0, 0, 1, 1, 0],
    );
    expect(coefficients[0]).toBeCloseTo(Math.log(1 / 2), 10);
    expect(coefficients[1]).toBeCloseTo(Math.log(4), 10);
  });

  it('refuses by name what has no answer', () => {
    expect(() =>
      fitLogistic(
        matrixOf([
          [1, 1],
          [1, 2],
          [1, 3],
          [1, 4],
        ]),
        [0, 0, 1, 1],
      ),
    ).toThrow(reason('separated'));
    expect(() =>
      fitLogistic(
        matrixOf([
          [1, 1],
          [1, 1],
          [1, 1],
        ]),
        [0, 1, 1],
      ),
    ).toThrow(reason('singular'));
    expect(() => fitLogistic(matrixOf([[1, 1]]), [0])).toThrow(reason('shape'));
    expect(() => fitLogistic(matrixOf([[1], [1]]), [0])).toThrow(NumericsError);
    expect(() =>
      fitLogistic(
        matrixOf([
          [1, 2],
          [1, NaN],
          [1, 1],
        ]),
        [0, 1, 1],
      ),
    ).toThrow('row 2 holds NaN');
  });
});

describe('classification', () => {
  it('measures how well scores tell outcomes apart', () => {
    expect(areaUnderCurve([1, 2, 3, 4], [0, 0, 1, 1])).toBe(1);
    expect(areaUnderCurve([1, 1, 1, 1], [0, 1, 0, 1])).toBe(0.5);
    expect(areaUnderCurve([3, 1, 2], [0, 1, 1])).toBe(0);
    expect(() => areaUnderCurve([1, 2], [1, 1])).toThrow(reason('shape'));
    expect(brierScore([1, 0.5], [1, 0])).toBe(0.125);
    expect(logLoss([0.5, 0.5], [1, 0])).toBeCloseTo(Math.LN2, 12);
    expect(shareInTop([4, 3, 2, 1], [1, 0, 1, 1], 0.5)).toBe(0.5);
  });

  it('area is that of all pairs compared', () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(cases, (all) => {
        const positives = all.filter(([, hit]) => hit);
        const negatives = all.filter(([, hit]) => !hit);
        fc.pre(positives.length > 0 && negatives.length > 0);
        let wins = 0;
        for (const [a] of positives) for (const [b] of negatives) wins += a > b ? 1 : a === b ? 0.5 : 0;
        expect(
          areaUnderCurve(
            all.map(([score]) => score),
            all.map(([, hit]) => Number(hit)),
          ),
        ).toBeCloseTo(wins / positives.length / negatives.length, 12);
      }),
    );
  });

  it('folds are fair and repeat', () => {
    const outcomes = Array.from({ length: 103 }, (_, index) => (index % 4 === 0 ? 1 : 0));
    const folds = stratifiedFolds(outcomes, 10, 1);
    expect(folds).toEqual(stratifiedFolds(outcomes, 10, 1));
    expect(folds).not.toEqual(stratifiedFolds(outcomes, 10, 2));
    for (const outcome of [0, 1]) {
      const sizes = Array.from(
        { length: 10 },
        (_, fold) => outcomes.filter((one, index) => one === outcome && folds[index] === fold).length,
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    expect([...shuffledIndices(50, 3)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    );
  });
});

describe('features', () => {
  const rows = [
    { size: 10, kind: 'a', same: 1 },
    { size: 20, kind: 'b', same: 1 },
    { size: 30, kind: 'c', same: 1 },
    { size: 40, kind: 'b', same: 1 },
  ];

  it('become standardised columns, those that never vary none', () => {
    const design = designOf(
      [
        { name: 'size', kind: 'number' },
        { name: 'kind', kind: 'category', categories: categoriesOf(rows, 'kind') },
        { name: 'same', kind: 'number' },
      ],
      rows,
    );
    expect(design.columns.map(({ feature, category }) => [feature, category])).toEqual([
      ['', undefined],
      ['size', undefined],
      ['kind', 'b'],
      ['kind', 'c'],
    ]);
    const { values } = designMatrix(design, rows);
    const column = (at: number) => rows.map((_, row) => values[row * 4 + at]!);
    expect(column(0)).toEqual([1, 1, 1, 1]);
    expect(column(1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 12);
    expect(column(2)).toEqual([-1, 1, -1, 1]);
    expect([...designMatrix(design, [{ size: 25, kind: 'unheard of' }]).values]).toEqual([
      1,
      0,
      -1,
      -1 / Math.sqrt(3),
    ]);
    expect(() => designMatrix(design, [{ kind: 'a' }])).toThrow('row 1 has no number for size');
  });

  it('are judged on rows the fit has not seen', () => {
    const random = seededRandom(3);
    const noise = Array.from({ length: 400 }, () => [1, ...Array.from({ length: 20 }, () => random())]);
    const outcomes = noise.map(() => (random() < 0.5 ? 1 : 0));
    const x = matrixOf(noise);
    const seen = predictLogistic(x, fitLogistic(x, outcomes).coefficients);
    expect(areaUnderCurve(seen, outcomes)).toBeGreaterThan(0.6);
    expect(areaUnderCurve(crossValidate(x, outcomes).probabilities, outcomes)).toBeLessThan(0.58);
  });
});
