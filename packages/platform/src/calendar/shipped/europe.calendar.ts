import type { WorkingCalendar } from '@ricejar/sdk';
import { days } from './days.js';

const weekday = [
  { start: '08:30', end: '12:30' },
  { start: '13:30', end: '17:00' },
];

/**
 * A European office by German hours. Holidays are the nine that all sixteen German states keep by law: New Year, Good
 * Friday, Easter Monday, Labour Day, Ascension, Whit Monday, Unity Day and both days of Christmas (Easter Sundays:
 * 2024-03-31, 2025-04-20, 2026-04-05, 2027-03-28). A site with regional holidays declares a calendar of its own.
 */
export const europe: WorkingCalendar = {
  id: 'europe',
  timeZone: 'Europe/Berlin',
  shifts: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
  holidays: {
    ...german(2024, '2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20'),
    ...german(2025, '2025-04-18', '2025-04-21', '2025-05-29', '2025-06-09'),
    ...german(2026, '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25'),
    ...german(2027, '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'),
  },
  makeUpDays: {},
};

function german(
  year: number,
  goodFriday: string,
  easterMonday: string,
  ascension: string,
  whitMonday: string,
) {
  return {
    ...days('Neujahr', `${year}-01-01`),
    ...days('Karfreitag', goodFriday),
    ...days('Ostermontag', easterMonday),
    ...days('Tag der Arbeit', `${year}-05-01`),
    ...days('Christi Himmelfahrt', ascension),
    ...days('Pfingstmontag', whitMonday),
    ...days('Tag der Deutschen Einheit', `${year}-10-03`),
    ...days('Weihnachten', `${year}-12-25`, `${year}-12-26`),
  };
}
