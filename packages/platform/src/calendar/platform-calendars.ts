import { Calendars, type WorkingCalendar } from '@ricejar/sdk';
import { calendarErrors } from './calendar.errors.js';
import { china } from './shipped/china.calendar.js';
import { europe } from './shipped/europe.calendar.js';
import { DAY } from './time-zone.js';
import { WorkingTime } from './working-time.js';

/** The calendars every installation has. */
export const shippedCalendars: readonly WorkingCalendar[] = [china, europe];

/** Working-time arithmetic over a fixed set of calendars. */
export class PlatformCalendars extends Calendars {
  private readonly byId: ReadonlyMap<string, WorkingCalendar>;
  private readonly ready = new WeakMap<WorkingCalendar, WorkingTime>();

  constructor(calendars: readonly WorkingCalendar[] = shippedCalendars) {
    super();
    this.byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  }

  async get(id: string): Promise<WorkingCalendar> {
    const calendar = this.byId.get(id);
    if (!calendar) throw calendarErrors.CALENDAR_UNKNOWN({ calendar: id });
    return calendar;
  }

  day(calendar: WorkingCalendar | null): number {
    return calendar ? this.workingTime(calendar).normalDay : DAY;
  }

  add(calendar: WorkingCalendar | null, start: Date, duration: number): Date {
    if (!(duration >= 0)) throw new RangeError(`a duration cannot be ${duration}`);
    const from = start.getTime();
    return new Date(calendar ? this.workingTime(calendar).add(from, duration) : from + duration);
  }

  between(calendar: WorkingCalendar | null, start: Date, end: Date): number {
    if (end <= start) return 0;
    return calendar
      ? this.workingTime(calendar).between(start.getTime(), end.getTime())
      : end.getTime() - start.getTime();
  }

  private workingTime(calendar: WorkingCalendar): WorkingTime {
    const known = this.ready.get(calendar);
    if (known) return known;
    const made = new WorkingTime(calendar);
    this.ready.set(calendar, made);
    return made;
  }
}
