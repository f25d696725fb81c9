import { describe, expect, it } from 'vitest';
import { dayAfter } from './day-after.js';

describe('a day some months later', () => {
  it.each<[Date, number, string]>([
    [new Date(2026, 10, 22), 6, '2027-05-22'],
    [new Date(2026, 7, 31), 6, '2027-02-28'],
    [new Date(2026, 10, 22), 12, '2027-11-22'],
    [new Date(2026, 0, 31), 3, '2026-04-30'],
  ])('after %s, %j months', (from, months, day) => {
    expect(dayAfter(from, months)).toBe(day);
  });
});
