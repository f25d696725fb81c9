/**
 * When people work. Times are wall times of the zone; a shift may not pass midnight. Weekday 1 is Monday, 7 Sunday.
 * `wall` calendars (every minute counts) have no shifts: use null in place of a calendar.
 */
export interface WorkingCalendar {
  id: string;
  /** IANA zone, such as `Asia/Shanghai`. */
  timeZone: string;
  /** Shifts of each weekday, in order, not overlapping: `[{ start: '09:00', end: '12:00' }, ...]`. */
  shifts: Readonly<Record<number, readonly Shift[]>>;
  /** Days off, `YYYY-MM-DD`, with a name for people. */
  holidays: Readonly<Record<string, string>>;
  /** Days worked in place of others (调休), with the weekday whose shifts they take. */
  makeUpDays: Readonly<Record<string, number>>;
}

export interface Shift {
  start: string;
  end: string;
}

/** Arithmetic in working time; a null calendar is wall time. Instants are UTC; durations are milliseconds. */
export abstract class Calendars {
  /** A configured calendar; throws `CALENDAR_UNKNOWN`. */
  abstract get(id: string): Promise<WorkingCalendar>;
  /**
   * What a promise of one day means: 24 hours of wall time; in a calendar the working time of its normal week over the
   * weekdays that have any, so that five days of a five-day calendar are one week. In milliseconds; 0 if it never works.
   */
  abstract day(calendar: WorkingCalendar | null): number;
  /** The instant at which `duration` of working time has passed since `start`. Throws `CALENDAR_NEVER_WORKS`. */
  abstract add(calendar: WorkingCalendar | null, start: Date, duration: number): Date;
  /** Working time between two instants; 0 when `end` is not after `start`. */
  abstract between(calendar: WorkingCalendar | null, start: Date, end: Date): number;
}
