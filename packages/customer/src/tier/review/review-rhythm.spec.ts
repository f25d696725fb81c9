import { describe, expect, it } from 'vitest';
import { nextReviewOn, plusMonths } from './review-rhythm.js';

describe('the rhythm of reviews', () => {
  it('falls on the same day of the month, or on its last', () => {
    expect(plusMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(plusMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(plusMonths('2026-01-15', 12)).toBe('2027-01-15');
    expect(plusMonths('2026-10-31', 1)).toBe('2026-11-30');
  });

  it('goes on from the day that was planned, but never into the past', () => {
    expect(nextReviewOn('2026-08-31', 6, '2026-11-22')).toBe('2027-02-28');
    expect(nextReviewOn('2026-01-31', 1, '2026-11-22')).toBe('2026-11-30');
    expect(nextReviewOn('2024-05-10', 6, '2026-11-22')).toBe('2027-05-10');
  });
});
