import type { WorkingCalendar } from '@ricejar/sdk';
import { days } from './days.js';

const weekday = [
  { start: '09:00', end: '12:00' },
  { start: '13:30', end: '18:00' },
];

const MONDAY = 1;

/**
 * Mainland China. Holidays and make-up workdays (调休) are those of the General Office of the State Council's yearly
 * notices on holiday arrangements (国务院办公厅关于部分节假日安排的通知): for 2024 国办发明电〔2023〕7号 of 2023-10-25,
 * for 2025 国办发明电〔2024〕12号 of 2024-11-12, for 2026 the notice of 2025-11-04. A notice does not say whose
 * shifts a make-up day takes; here all weekdays have the same. Later years are not announced: of 2027 only New Year's
 * Day, which the holiday regulation (全国年节及纪念日放假办法) fixes, is known.
 */
export const china: WorkingCalendar = {
  id: 'china',
  timeZone: 'Asia/Shanghai',
  shifts: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
  holidays: {
    ...days('元旦', '2024-01-01'),
    ...days('春节', '2024-02-10', '2024-02-17'),
    ...days('清明节', '2024-04-04', '2024-04-06'),
    ...days('劳动节', '2024-05-01', '2024-05-05'),
    ...days('端午节', '2024-06-10'),
    ...days('中秋节', '2024-09-15', '2024-09-17'),
    ...days('国庆节', '2024-10-01', '2024-10-07'),

    ...days('元旦', '2025-01-01'),
    ...days('春节', '2025-01-28', '2025-02-04'),
    ...days('清明节', '2025-04-04', '2025-04-06'),
    ...days('劳动节', '2025-05-01', '2025-05-05'),
    ...days('端午节', '2025-05-31', '2025-06-02'),
    ...days('国庆节、中秋节', '2025-10-01', '2025-10-08'),

    ...days('元旦', '2026-01-01', '2026-01-03'),
    ...days('春节', '2026-02-15', '2026-02-23'),
    ...days('清明节', '2026-04-04', '2026-04-06'),
    ...days('劳动节', '2026-05-01', '2026-05-05'),
    ...days('端午节', '2026-06-19', '2026-06-21'),
    ...days('中秋节', '2026-09-25', '2026-09-27'),
    ...days('国庆节', '2026-10-01', '2026-10-07'),

    ...days('元旦', '2027-01-01'),
  },
  makeUpDays: {
    '2024-02-04': MONDAY,
    '2024-02-18': MONDAY,
    '2024-04-07': MONDAY,
    '2024-04-28': MONDAY,
    '2024-05-11': MONDAY,
    '2024-09-14': MONDAY,
    '2024-09-29': MONDAY,
    '2024-10-12': MONDAY,

    '2025-01-26': MONDAY,
    '2025-02-08': MONDAY,
    '2025-04-27': MONDAY,
    '2025-09-28': MONDAY,
    '2025-10-11': MONDAY,

    '2026-01-04': MONDAY,
    '2026-02-14': MONDAY,
    '2026-02-28': MONDAY,
    '2026-05-09': MONDAY,
    '2026-09-20': MONDAY,
    '2026-10-10': MONDAY,
  },
};
