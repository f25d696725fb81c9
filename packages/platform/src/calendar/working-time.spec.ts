import type { Shift, WorkingCalendar } from '@ricejar/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlatformCalendars } from './platform-calendars.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUARTER = 15 * MINUTE;
const DAY = 24 * HOUR;

/** What the wall clock shows in each minute of a UTC year, asked of the runtime quarter-hour by quarter-hour. */
interface WallYear {
  start: number;
  minutes: number;
  /** Index into `dates`. */
  date: Int32Array;
  minuteOfDay: Int32Array;
  dates: string[];
}

const WALLS = new Map<string, WallYear>();

function wallYear(zone: string, year: number): WallYear {
  const key = `${zone} ${year}`;
  const known = WALLS.get(key);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.UTC(year, 0, 1);
  const minutes = (Date.UTC(year + 1, 0, 1) - start) / MINUTE;
  const wall: WallYear = {
    start,
    minutes,
    date: new Int32Array(minutes),
    minuteOfDay: new Int32Array(minutes),
    dates: [],
  };
  // Every zone of today moves its clocks on a quarter-hour, so within one the wall clock runs on.
  for (let at = 0; at < minutes; at += 15) {
    const [date = '', time = ''] = clock.format(start + at * MINUTE).split(' ');
    if (wall.dates.at(-1) !== date) wall.dates.push(date);
    const index = wall.dates.lastIndexOf(date);
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    for (let next = 0; next < 15; next++) {
      wall.date[at + next] = index;
      wall.minuteOfDay[at + next] = minute + next;
    }
  }
  WALLS.set(key, wall);
  return wall;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The slow way: look at every minute of the year and ask whether it is worked, then count. */
class MinuteByMinute {
  private readonly works: boolean[] = [];
  readonly start: number;
  readonly end: number;

  constructor(calendar: WorkingCalendar, year: number) {
    const wall = wallYear(calendar.timeZone, year);
    this.start = wall.start;
    this.end = wall.start + wall.minutes * MINUTE;
    const worked = wall.dates.map((date) => {
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
      const shifts = calendar.holidays[date] ? [] : calendar.shifts[calendar.makeUpDays[date] ?? weekday];
      return (shifts ?? []).map((shift) => [minutesOf(shift.start), minutesOf(shift.end)] as const);
    });
    for (let minute = 0; minute < wall.minutes; minute++) {
      const now = wall.minuteOfDay[minute]!;
      this.works.push(worked[wall.date[minute]!]!.some(([from, to]) => from <= now && now < to));
    }
  }

  between(start: number, end: number): number {
    let sum = 0;
    const first = Math.floor((start - this.start) / MINUTE);
    for (let minute = first; this.start + minute * MINUTE < end; minute++) {
      if (!this.works[minute]) continue;
      const from = this.start + minute * MINUTE;
      sum += Math.min(from + MINUTE, end) - Math.max(from, start);
    }
    return sum;
  }

  /** Null when the year ends first. */
  add(start: number, duration: number): number | null {
    if (duration === 0) return start;
    let left = duration;
    for (let minute = Math.floor((start - this.start) / MINUTE); minute < this.works.length; minute++) {
      if (!this.works[minute]) continue;
      const from = Math.max(this.start + minute * MINUTE, start);
      const length = this.start + (minute + 1) * MINUTE - from;
      if (left <= length) return from + left;
      left -= length;
    }
    return null;
  }
}

const YEARS = [2024, 2026];
// Half-hour zones and savings, savings that start at midnight, both hemispheres, none at all.
const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Chatham',
];

const asTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three shifts a day, anywhere in the day, also side by side and up to midnight. */
const shiftsOfDay = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 96 }).map((n) => n * 15),
    ),
    {
      minLength: 0,
      maxLength: 6,
    },
  )
  .map((edges) => {
    const sorted = edges.toSorted((a, b) => a - b);
    const shifts: Shift[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      shifts.push({ start: asTime(sorted[at]!), end: asTime(sorted[at + 1]!) });
    }
    return shifts;
  });

const dateOf = (year: number) =>
  fc
    .integer({ min: 0, max: year % 4 === 0 ? 365 : 364 })
    .map((day) => new Date(Date.UTC(year, 0, 1) + day * DAY).toISOString().slice(0, 10));

const calendarOf = (zone: string, year: number): fc.Arbitrary<WorkingCalendar> =>
  fc
    .record({
      week: fc.array(shiftsOfDay, { minLength: 7, maxLength: 7 }),
      holidays: fc.array(dateOf(year), { maxLength: 40 }),
      makeUpDays: fc.array(fc.tuple(dateOf(year), fc.integer({ min: 1, max: 7 })), { maxLength: 12 }),
    })
    .map(({ week, holidays, makeUpDays }) => ({
      id: 'generated',
      timeZone: zone,
      shifts: Object.fromEntries(week.map((shifts, index) => [index + 1, shifts])),
      holidays: Object.fromEntries(holidays.map((date) => [date, 'off'])),
      makeUpDays: Object.fromEntries(makeUpDays.filter(([date]) => !holidays.includes(date))),
    }));

interface Case {
  calendar: WorkingCalendar;
  year: number;
  /** Milliseconds into the year. */
  starts: number[];
  /** A share of the rest of the year, and a promise in milliseconds. */
  lengths: { share: number; promise: number }[];
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...ZONES), fc.constantFrom(...YEARS))
  .chain(([zone, year]) =>
    fc.record({
      calendar: calendarOf(zone, year),
      year: fc.constant(year),
      starts: fc.array(fc.integer({ min: 0, max: 364 * DAY }), { minLength: 3, maxLength: 3 }),
      lengths: fc.array(
        fc.record({
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          promise: fc.oneof(
            fc.integer({ min: 0, max: 80 * HOUR }),
            fc.integer({ min: 0, max: 400 }).map((n) => n * QUARTER),
          ),
        }),
        { minLength: 3, maxLength: 3 },
      ),
    }),
  );

describe('working time over a year of generated calendars', () => {
  const calendars = new PlatformCalendars();

  it('agrees with a count of every minute', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(cases, ({ calendar, year, starts, lengths }) => {
        const slow = new MinuteByMinute(calendar, year);
        starts.forEach((offset, index) => {
          const start = slow.start + offset;
          const { share, promise } = lengths[index]!;
          const end = start + Math.floor((slow.end - start) * share);
          expect(calendars.between(calendar, new Date(start), new Date(end))).toBe(slow.between(start, end));
          const due = slow.add(start, promise);
          if (due !== null) expect(calendars.add(calendar, new Date(start), promise).getTime()).toBe(due);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('counts back what it added, splits anywhere, and lands in working time', () => {
    fc.assert(
      fc.property(cases, ({ calendar, year, starts, lengths }) => {
        fc.pre(calendars.day(calendar) > 0);
        starts.forEach((offset, index) => {
          const start = new Date(Date.UTC(year, 0, 1) + offset);
          const { share, promise } = lengths[index]!;
          const due = calendars.add(calendar, start, promise);
          expect(calendars.between(calendar, start, due)).toBe(promise);
          const part = Math.floor(promise * share);
          const paused = calendars.add(calendar, start, part);
          expect(calendars.add(calendar, paused, promise - part)).toEqual(
            promise - part === 0 ? paused : due,
          );
          const middle = new Date(start.getTime() + Math.floor((due.getTime() - start.getTime()) * share));
          expect(calendars.between(calendar, start, middle) + calendars.between(calendar, middle, due)).toBe(
            promise,
          );
          if (promise > 0) expect(calendars.between(calendar, new Date(due.getTime() - 1), due)).toBe(1);
        });
      }),
      { numRuns: 500 },
    );
  });
});
