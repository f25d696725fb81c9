import { describe, expect, it } from 'vitest';
import { niceMost, survivorsCurve } from './survivors-curve.js';

describe('survivorsCurve', () => {
  it('runs from the first year to five years after the last, nothing at the bottom', () => {
    const firms = [
      { year: 2021, firms: 100 },
      { year: 2026, firms: 20 },
    ];
    const survival = { fiveYears: 0.2, to: { year: 2026, firms: 20 } };
    expect(survivorsCurve(firms, survival, { width: 500, height: 100 })).toEqual({
      points: [
        { year: 2021, firms: 100, x: 0, y: 0 },
        { year: 2026, firms: 20, x: 250, y: 80 },
      ],
      projected: { year: 2031, firms: 4, x: 500, y: 96 },
      lines: [
        { value: 0, y: 100 },
        { value: 50, y: 50 },
        { value: 100, y: 0 },
      ],
    });
  });

  it('ends with the last year where there is no pace to go on', () => {
    const curve = survivorsCurve([{ year: 2026, firms: 3 }], null, { width: 100, height: 100 });
    expect(curve).toMatchObject({ points: [{ x: 0 }], projected: null });
    const to = { year: 2026, firms: 3 };
    expect(survivorsCurve([to], { fiveYears: 1, to }, { width: 1, height: 1 }).projected).toBeNull();
    expect(survivorsCurve([], null, { width: 100, height: 100 }).points).toEqual([]);
  });

  it('tops its axis with a round number', () => {
    expect([0, 1, 7, 20, 74, 100, 331, 520].map(niceMost)).toEqual([1, 1, 8, 20, 80, 100, 400, 600]);
  });
});
