import type { Shift, WorkingCalendar } from '@ricejar/sdk';
import { calendarErrors } from './calendar.errors.js';
import { DAY, timeZone, type TimeZone } from './time-zone.js';

const MINUTE = 60_000;
const CACHED_DAYS = 5_000;
/** Farther than this no promise reaches: a calendar that needs longer is a mistake, not a wait. */
const REACH_DAYS = 36_525;

/** A shift in milliseconds after midnight by the wall clock. */
interface Span {
  start: number;
  end: number;
}

/** What is worked in one UTC day: spans of UTC milliseconds, in order, not overlapping. */
interface WorkedDay {
  total: number;
  spans: readonly Span[];
}

/**
 * A working calendar made ready for arithmetic. An instant is working time when the wall clock of the zone then shows a
 * time inside a shift of its day. So where clocks go forward the hour that never was is not worked, and where they go
 * back an hour inside a shift is worked twice.
 *
 * It walks UTC days and not local ones: a zone may turn its clocks back past midnight, and then local days interleave.
 */
export class WorkingTime {
  /** The working time of a week over the weekdays that have any, to the minute. */
  readonly normalDay: number;

  private readonly zone: TimeZone;
  private readonly week: readonly (readonly Span[])[];
  private readonly holidays: ReadonlySet<number>;
  private readonly makeUpDays: ReadonlyMap<number, number>;
  private readonly days = new Map<number, WorkedDay>();

  constructor(private readonly calendar: WorkingCalendar) {
    this.zone = this.readZone();
    this.week = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      this.readShifts(weekday, calendar.shifts[weekday] ?? []),
    );
    this.holidays = new Set(Object.keys(calendar.holidays).map((date) => this.readDate(date)));
    this.makeUpDays = new Map(
      Object.entries(calendar.makeUpDays).map(([date, weekday]) => {
        if (!(weekday in WEEKDAYS)) throw this.invalid(`${date} takes the shifts of weekday ${weekday}`);
        if (date in calendar.holidays) throw this.invalid(`${date} is a holiday and a make-up day`);
        return [this.readDate(date), weekday];
      }),
    );
    const lengths = this.week.map((shifts) => lengthOf(shifts)).filter((length) => length > 0);
    this.normalDay = lengths.length === 0 ? 0 : Math.round(sum(lengths) / lengths.length / MINUTE) * MINUTE;
  }

  /** The first instant by which `duration` milliseconds have been worked since `start`. */
  add(start: number, duration: number): number {
    if (duration === 0) return start;
    if (this.normalDay === 0) throw this.neverWorks();
    const first = Math.floor(start / DAY);
    let left = duration;
    for (let day = first; day <= first + REACH_DAYS; day++) {
      const { total, spans } = this.dayAt(day);
      if (day > first && total < left) {
        left -= total;
        continue;
      }
      for (const span of spans) {
        const from = Math.max(span.start, start);
        if (span.end <= from) continue;
        if (left <= span.end - from) return from + left;
        left -= span.end - from;
      }
    }
    throw this.neverWorks();
  }

  /** Milliseconds worked from `start` to `end`. */
  between(start: number, end: number): number {
    if (end <= start) return 0;
    const first = Math.floor(start / DAY);
    const last = Math.floor(end / DAY);
    let worked = 0;
    for (let day = first; day <= last; day++) {
      const { total, spans } = this.dayAt(day);
      if (day > first && day < last) {
        worked += total;
        continue;
      }
      for (const span of spans) {
        worked += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
      }
    }
    return worked;
  }

  private dayAt(utcDay: number): WorkedDay {
    const known = this.days.get(utcDay);
    if (known) return known;
    if (this.days.size >= CACHED_DAYS) this.days.clear();
    const spans = this.spansOf(utcDay);
    const day = { total: lengthOf(spans), spans };
    this.days.set(utcDay, day);
    return day;
  }

  private spansOf(utcDay: number): Span[] {
    const spans: Span[] = [];
    for (const segment of this.zone.segmentsOf(utcDay)) {
      const firstLocal = Math.floor((segment.start + segment.offset) / DAY);
      const lastLocal = Math.floor((segment.end - 1 + segment.offset) / DAY);
      for (let local = firstLocal; local <= lastLocal; local++) {
        const midnight = local * DAY - segment.offset;
        for (const shift of this.shiftsOn(local)) {
          const start = Math.max(segment.start, midnight + shift.start);
          const end = Math.min(segment.end, midnight + shift.end);
          if (end > start) spans.push({ start, end });
        }
      }
    }
    return spans;
  }

  private shiftsOn(localDay: number): readonly Span[] {
    if (this.holidays.has(localDay)) return [];
    return this.week[(this.makeUpDays.get(localDay) ?? weekdayOf(localDay)) - 1] ?? [];
  }

  private readZone(): TimeZone {
    try {
      return timeZone(this.calendar.timeZone);
    } catch {
      throw this.invalid(`time zone "${this.calendar.timeZone}" is not known`);
    }
  }

  private readShifts(weekday: number, shifts: readonly Shift[]): Span[] {
    let free = 0;
    return shifts.map((shift) => {
      const start = minutesOf(shift.start);
      const end = minutesOf(shift.end);
      const text = `${shift.start}-${shift.end} on ${WEEKDAYS[weekday]}`;
      if (start === null || end === null) throw this.invalid(`shift ${text} is not in hours and minutes`);
      if (end <= start) throw this.invalid(`shift ${text} does not end after it starts`);
      if (start < free) throw this.invalid(`shift ${text} starts before the one above it ends`);
      free = end;
      return { start: start * MINUTE, end: end * MINUTE };
    });
  }

  private readDate(date: string): number {
    const instant = Date.parse(`${date}T00:00:00Z`);
    if (!DATE.test(date) || Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(date)) {
      throw this.invalid(`"${date}" is not a date`);
    }
    return instant / DAY;
  }

  private invalid(problem: string) {
    return calendarErrors.CALENDAR_INVALID({ calendar: this.calendar.id, problem });
  }

  private neverWorks() {
    return calendarErrors.CALENDAR_NEVER_WORKS({ calendar: this.calendar.id });
  }
}

const WEEKDAYS: Readonly<Record<number, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Day 0 of the epoch was a Thursday. */
const weekdayOf = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const lengthOf = (spans: readonly Span[]): number => sum(spans.map((span) => span.end - span.start));

function minutesOf(time: string): number | null {
  if (time === '24:00') return 24 * 60;
  const match = TIME.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
