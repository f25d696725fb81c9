import type { WorkingCalendar } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { PlatformCalendars, shippedCalendars } from './platform-calendars.js';
import { china } from './shipped/china.calendar.js';
import { europe } from './shipped/europe.calendar.js';

const HOUR = 3_600_000;
const calendars = new PlatformCalendars();

/** A time in Shanghai, all year eight hours before UTC. */
const shanghai = (text: string): Date => new Date(`${text}:00+08:00`);

const office = (zone: string, start: string, end: string): WorkingCalendar => ({
  id: 'office',
  timeZone: zone,
  shifts: { 1: [{ start, end }], 7: [{ start, end }] },
  holidays: {},
  makeUpDays: {},
});

describe('wall time', () => {
  it('counts every minute', () => {
    const start = new Date('2026-03-28T12:00:00Z');
    expect(calendars.add(null, start, 24 * HOUR)).toEqual(new Date('2026-03-29T12:00:00Z'));
    expect(calendars.between(null, start, new Date('2026-03-28T12:00:01Z'))).toBe(1000);
    expect(calendars.between(null, start, new Date('2026-03-28T11:00:00Z'))).toBe(0);
    expect(calendars.day(null)).toBe(24 * HOUR);
  });
});

describe('the calendar of China', () => {
  it('has two shifts a day and a lunch between them', () => {
    expect(calendars.day(china)).toBe(7.5 * HOUR);
    expect(calendars.add(china, shanghai('2026-11-23T11:30'), HOUR)).toEqual(shanghai('2026-11-23T14:00'));
    expect(calendars.add(china, shanghai('2026-11-23T11:00'), HOUR)).toEqual(shanghai('2026-11-23T12:00'));
  });

  it('skips the Spring Festival and works the Saturdays before and after it', () => {
    const friday = shanghai('2026-02-13T18:00');
    expect(calendars.add(china, friday, 7.5 * HOUR)).toEqual(shanghai('2026-02-14T18:00'));
    expect(calendars.add(china, friday, 15 * HOUR)).toEqual(shanghai('2026-02-24T18:00'));
    expect(calendars.between(china, shanghai('2026-02-28T00:00'), shanghai('2026-03-01T00:00'))).toBe(
      7.5 * HOUR,
    );
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i the working days that the notices leave: %i', (year, workdays) => {
    const worked = calendars.between(
      china,
      shanghai(`${year}-01-01T00:00`),
      shanghai(`${year + 1}-01-01T00:00`),
    );
    expect(worked / calendars.day(china)).toBe(workdays);
  });
});

describe('the calendar of Europe', () => {
  it('keeps office hours through the change of clocks', () => {
    // Friday before the clocks go forward, half an hour before closing: 17:00 in winter is 16:00 UTC.
    const friday = new Date('2026-03-27T15:30:00Z');
    expect(calendars.add(europe, friday, HOUR)).toEqual(new Date('2026-03-30T07:00:00Z'));
  });

  it('rests on Easter Monday', () => {
    const thursday = new Date('2026-04-02T15:00:00Z');
    expect(calendars.add(europe, thursday, HOUR / 2)).toEqual(new Date('2026-04-07T07:00:00Z'));
  });
});

describe('a change of clocks inside a shift', () => {
  it('does not work the hour that never was', () => {
    const nights = office('Europe/Berlin', '01:00', '04:00');
    const sunday = [new Date('2026-03-28T23:00:00Z'), new Date('2026-03-29T12:00:00Z')] as const;
    expect(calendars.between(nights, ...sunday)).toBe(2 * HOUR);
  });

  it('works the hour that comes twice, twice', () => {
    const nights = office('Europe/Berlin', '01:00', '04:00');
    const sunday = [new Date('2026-10-24T22:00:00Z'), new Date('2026-10-25T12:00:00Z')] as const;
    expect(calendars.between(nights, ...sunday)).toBe(4 * HOUR);
  });

  it('leaves a gap where a shift ends inside that hour', () => {
    const nights = office('Europe/Berlin', '01:00', '02:30');
    // 02:30 summer time is 00:30 UTC; the wall shows 02:00 again from 01:00 UTC on.
    const start = new Date('2026-10-24T22:00:00Z');
    expect(calendars.add(nights, start, 1.5 * HOUR + HOUR / 4)).toEqual(new Date('2026-10-25T01:15:00Z'));
  });
});

describe('a five-day week with a short Friday', () => {
  it('makes five days a week', () => {
    const long = [{ start: '08:00', end: '17:00' }];
    const calendar: WorkingCalendar = {
      ...office('Europe/Berlin', '08:00', '12:00'),
      shifts: { 1: long, 2: long, 3: long, 4: long, 5: [{ start: '08:00', end: '12:00' }] },
    };
    expect(calendars.day(calendar)).toBe(8 * HOUR);
  });
});

describe('bad calendars', () => {
  it('answers CALENDAR_UNKNOWN for an id it does not have', async () => {
    expect(await calendars.get('china')).toBe(china);
    await expect(calendars.get('moon')).rejects.toMatchObject({ code: 'CALENDAR_UNKNOWN' });
  });

  it('answers CALENDAR_NEVER_WORKS where no time is worked, and works out nothing', () => {
    const idle = { ...office('UTC', '09:00', '10:00'), shifts: { 3: [] } };
    const now = new Date('2026-01-01T00:00:00Z');
    expect(() => calendars.add(idle, now, 1)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_NEVER_WORKS' }),
    );
    expect(calendars.add(idle, now, 0)).toEqual(now);
    expect(calendars.between(idle, now, new Date('2026-12-01T00:00:00Z'))).toBe(0);
  });

  it('answers CALENDAR_NEVER_WORKS where a lifetime is not enough', () => {
    const seldom = office('UTC', '09:00', '09:01');
    expect(() => calendars.add(seldom, new Date(), 10_000 * HOUR)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_NEVER_WORKS' }),
    );
  });

  it.each<[string, Partial<WorkingCalendar>]>([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['a shift that ends before it starts', { shifts: { 1: [{ start: '10:00', end: '09:00' }] } }],
    ['a shift past midnight', { shifts: { 1: [{ start: '22:00', end: '24:30' }] } }],
    [
      'overlapping shifts',
      {
        shifts: {
          1: [
            { start: '09:00', end: '12:00' },
            { start: '11:00', end: '13:00' },
          ],
        },
      },
    ],
    ['a date that is none', { holidays: { '2026-02-30': 'never' } }],
    ['a make-up day of no weekday', { makeUpDays: { '2026-02-28': 8 } }],
    ['a day both off and worked', { holidays: { '2026-02-28': 'off' }, makeUpDays: { '2026-02-28': 1 } }],
  ])('answers CALENDAR_INVALID for %s', (_what, change) => {
    const calendar = { ...office('UTC', '09:00', '10:00'), ...change };
    expect(() => calendars.add(calendar, new Date(), HOUR)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_INVALID' }),
    );
  });

  it('refuses a negative duration', () => {
    expect(() => calendars.add(null, new Date(), -1)).toThrow(RangeError);
  });
});

it('is quick: ten thousand promises of ten days', () => {
  const start = Date.UTC(2026, 0, 1);
  for (const calendar of shippedCalendars) {
    const ten = 10 * calendars.day(calendar);
    const began = performance.now();
    for (let index = 0; index < 10_000; index++) {
      calendars.add(calendar, new Date(start + index * 47 * 60_000), ten);
    }
    expect(performance.now() - began).toBeLessThan(1_000);
  }
});
