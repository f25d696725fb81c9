import { Clock } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { checkAsOf } from './as-of.js';

class Fixed extends Clock {
  now(): Date {
    return new Date('2026-11-22T03:00:00Z');
  }
}
const clock = new Fixed();

describe('checkAsOf', () => {
  it('takes a day up to today, or today', () => {
    expect(checkAsOf(clock, undefined)).toBe('2026-11-22');
    expect(checkAsOf(clock, null)).toBe('2026-11-22');
    expect(checkAsOf(clock, '2026-11-22')).toBe('2026-11-22');
    expect(checkAsOf(clock, '1997-09-30')).toBe('1997-09-30');
  });

  it.each(['2026-11-23', '2026-02-30', '0000-00-00', '0000-01-01', '22.11.2026', '2026-1-1', '', 'tomorrow'])(
    'refuses %o',
    (asOf) => {
      expect(() => checkAsOf(clock, asOf)).toThrow(expect.objectContaining({ code: 'SCORING_DATE_INVALID' }));
    },
  );
});
