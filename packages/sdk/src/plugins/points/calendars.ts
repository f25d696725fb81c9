import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';
import { demands } from './entry-check.js';

/** A working calendar; its id is the key of the entry, such as `bankcase/hongkong`. */
export interface CalendarEntry extends Omit<WorkingCalendar, 'id'> {
  label: Localized;
}

/** What `Calendars.get` answers by id, beside the calendars that come with Ricejar. */
export const calendars = extensionPoint<CalendarEntry>('calendars', {
  owner: 'core',
  faults: demands<CalendarEntry>({
    label: 'localized',
    timeZone: 'text',
    shifts: 'object',
    holidays: 'object',
    makeUpDays: 'object',
  }),
});
