import { timeZone } from '../../calendar/time-zone.js';
import { isCalendarDate } from '../../records/values.js';
import { cellErrors, quoted } from './cell.errors.js';
import { narrow } from './plain-text.js';

/** Order of year, month and day; `auto` reads what can be read in one way only. */
export const DATE_FORMATS = ['auto', 'ymd', 'dmy', 'mdy'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const COMPACT_YEAR_LAST = /^(\d{2})(\d{2})(\d{4})$/;
const TIME =
  /^(.*?)[T\s]+(上午|下午)?\s*(\d{1,2})[:时](\d{2})(?:[:分](\d{2})(?:\.(\d{1,9}))?秒?)?分?\s*([AaPp][Mm])?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;

/** `2016-10-20`, `19970101`, `2016/10/20`, `31.12.2016`, `2016年10月20日` as `YYYY-MM-DD`. Throws the coded cell errors. */
export function readDate(cell: string, format: DateFormat): string {
  const text = narrow(cell);
  if (ISO.test(text) && isCalendarDate(text)) return text;
  const time = text.length > 8 ? TIME.exec(text) : null;
  if (!time) return dayOf(text, format, cell);
  const [, day = '', , hour, minute, second = '0', fraction = '0'] = time;
  if ([hour, minute, second, fraction].some((part) => Number(part) !== 0) || time[7])
    throw cellErrors.CELL_HOLDS_A_TIME({ cell: quoted(cell) });
  return dayOf(day, format, cell);
}

/**
 * A date with or without a time as UTC ISO 8601 (milliseconds). A time without a zone of its own is wall time of `zone`
 * (IANA); a date without a time is its midnight.
 */
export function readDateTime(cell: string, format: DateFormat, zone: string): string {
  const text = narrow(cell);
  const time = TIME.exec(text);
  const day = dayOf(time ? (time[1] ?? '') : text, format, cell);
  const wall = Date.parse(`${day}T00:00:00Z`) + (time ? clockOf(time, cell) : 0);
  const offset = time?.[8] ? offsetOf(time[8]) : zoneOffset(wall, zone);
  return new Date(wall - offset).toISOString();
}

function dayOf(text: string, format: DateFormat, cell: string): string {
  const day = candidates(text, format);
  const real = day.filter(isCalendarDate);
  if (real.length === 0) throw cellErrors.CELL_NOT_A_DATE({ cell: quoted(cell) });
  if (new Set(real).size > 1) throw cellErrors.CELL_DATE_AMBIGUOUS({ cell: quoted(cell) });
  return real[0] ?? '';
}

/** The days a text may stand for, as `YYYY-MM-DD`, also ones that the calendar does not have. */
function candidates(text: string, format: DateFormat): string[] {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first && (format === 'auto' || format === 'ymd' || text.length > 8))
    return [iso(first[1], first[2], first[3])];
  const compact = COMPACT_YEAR_LAST.exec(text);
  if (compact) return [yearLast(compact[1], compact[2], compact[3], format)];
  const last = YEAR_LAST.exec(text);
  if (!last || format === 'ymd') return [];
  const [, one, separator, two, year] = last;
  if (format !== 'auto') return [yearLast(one, two, year, format)];
  // Dots are written where the day comes first; a slash or a hyphen tells nothing.
  const dayFirst = iso(year, two, one);
  return separator === '.' ? [dayFirst] : [dayFirst, iso(year, one, two)];
}

const yearLast = (one?: string, two?: string, year?: string, format?: DateFormat): string =>
  format === 'mdy' ? iso(year, one, two) : iso(year, two, one);

const iso = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function clockOf(time: RegExpExecArray, cell: string): number {
  const [, , chinese, hours, minutes, seconds = '0', fraction = '', half] = time;
  const late = chinese === '下午' || half?.toLowerCase() === 'pm';
  const twelve = chinese !== undefined || half !== undefined;
  let hour = Number(hours);
  if (twelve && (hour > 12 || (hour === 0 && half))) throw cellErrors.CELL_NOT_A_TIME({ cell: quoted(cell) });
  if (twelve) hour = (hour % 12) + (late ? 12 : 0);
  const minute = Number(minutes);
  const second = Number(seconds);
  if (hour > 23 || minute > 59 || second > 59) throw cellErrors.CELL_NOT_A_TIME({ cell: quoted(cell) });
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

/** Wall time minus UTC. A wall time that a clock change skips or repeats is read by the offset before the change. */
function zoneOffset(wall: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const offsetAt = (instant: number) => timeZone(zone).offsetAt(instant);
  const before = offsetAt(wall - 86_400_000);
  const after = offsetAt(wall - before);
  return after === before || offsetAt(wall - after) !== after ? before : after;
}
