import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationOf } from './concentration.js';
import { shareOfWallet } from './share-of-wallet.js';

describe('concentrationOf', () => {
  it('squares percentages: shares of 30, 30, 20 and 20 % give 2,600', () => {
    expect(concentrationOf([30, 20, 30, 20])).toEqual({
      parts: 4,
      hhi: expect.closeTo(2600, 9),
      equalParts: expect.closeTo(10_000 / 2600, 9),
      cr1: 0.3,
      cr5: 1,
      cr10: 1,
      level: 'high',
    });
  });

  it('calls one buyer a monopoly and a hundred equal ones spread', () => {
    expect(concentrationOf([7])).toMatchObject({ hhi: 10_000, equalParts: 1, cr1: 1, level: 'high' });
    const spread = concentrationOf(Array.from({ length: 100 }, () => 3));
    expect(spread).toMatchObject({ parts: 100, level: 'low' });
    expect([spread.hhi, spread.cr1, spread.cr5, spread.cr10]).toEqual(
      [100, 0.01, 0.05, 0.1].map((figure) => expect.closeTo(figure, 9)),
    );
  });

  it('draws its lines at 1,000 and 1,800', () => {
    expect(concentrationOf(Array.from({ length: 10 }, () => 1)).level).toBe('moderate');
    expect(concentrationOf(Array.from({ length: 11 }, () => 1)).level).toBe('low');
    expect(concentrationOf(Array.from({ length: 6 }, () => 1)).level).toBe('moderate');
    expect(concentrationOf(Array.from({ length: 5 }, () => 1)).level).toBe('high');
  });

  it('has nothing to say of nothing, and leaves returns out', () => {
    expect(concentrationOf([])).toMatchObject({ parts: 0, hhi: null, cr1: null, level: null });
    expect(concentrationOf([0, -5])).toMatchObject({ parts: 0, hhi: null });
    expect(concentrationOf([10, -10])).toMatchObject({ parts: 1, hhi: 10_000 });
  });

  it('lies between equal parts and one, whatever the scale and the order', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (parts, scale) => {
        const { hhi, cr1, cr5, cr10 } = concentrationOf(parts);
        expect(hhi).toBeGreaterThanOrEqual(10_000 / parts.length - 1e-6);
        expect(hhi).toBeLessThanOrEqual(10_000 + 1e-6);
        expect(cr1).toBeLessThanOrEqual(cr5 ?? 0);
        expect(cr5).toBeLessThanOrEqual(cr10 ?? 0);
        expect(concentrationOf(parts.toReversed().map((one) => one * scale)).hhi).toBeCloseTo(hhi ?? 0, 6);
      }),
      { numRuns: 200 },
    );
  });
});

describe('shareOfWallet', () => {
  it('is a share, more than all of it where the estimate is too low, and nothing of nothing', () => {
    expect(shareOfWallet('250.0000', '1000')).toBe(0.25);
    expect(shareOfWallet('1500', '1000')).toBe(1.5);
    expect(shareOfWallet('0', '1000')).toBe(0);
    expect(shareOfWallet('10', '0.0000')).toBeNull();
  });
});
