import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overMonths, raisedBy, timesFraction } from './amounts.js';
import { addMonths, nextTerm, noticeDay } from './term.js';

describe('terms', () => {
  it.each([
    ['2026-11-30', 12, '2027-11-30'],
    ['2027-02-28', 12, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-20', 36, '2029-05-20'],
  ])('%s and %i months make %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('follow one on the other without a gap', () => {
    expect(nextTerm('2026-12-31', 12)).toEqual({ startsOn: '2027-01-01', endsOn: '2027-12-31' });
    expect(noticeDay('2026-12-31', 90)).toBe('2026-10-02');
  });

  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('always end after they start, and later for more months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 119 }), (endsOn, months) => {
        const term = nextTerm(endsOn, months);
        expect(term.startsOn <= term.endsOn).toBe(true);
        expect(term.endsOn < nextTerm(endsOn, months + 1).endsOn).toBe(true);
        expect(new Date(term.endsOn).toISOString().slice(0, 10)).toBe(term.endsOn);
      }),
    );
  });
});

describe('amounts', () => {
  it.each([
    ['120000.0000', 3, '123600.0000'],
    ['99.99', 2.5, '102.4898'],
    ['0.0001', -50, '0.0001'],
    ['100', 0, '100.0000'],
  ])('%s raised by %d percent is %s', (amount, percent, raised) => {
    expect(raisedBy(amount, percent)).toBe(raised);
  });

  it('spread a year over months', () => {
    expect(overMonths('120000', 6)).toBe('60000.0000');
    expect(overMonths('100', 1)).toBe('8.3333');
  });

  it('stay exact where a binary number would not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (units) => {
        const digits = units.toString().padStart(5, '0');
        const amount = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
        expect(timesFraction(amount, 1, 1)).toBe(amount);
        expect(timesFraction(timesFraction(amount, 12, 1), 1, 12)).toBe(amount);
      }),
    );
  });
});
