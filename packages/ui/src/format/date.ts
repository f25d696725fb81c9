import { cached, isChinese, type UiLocale } from './locale.js';

const DAY = 86_400_000;
/** Up to here days are counted one by one. */
const WHOLE_DAYS = 60 * DAY;

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const dateTimeFormat = (locale: UiLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cached(`date:${locale}:${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

const relativeFormat = (locale: UiLocale, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat =>
  cached(`relative:${locale}:${numeric}`, () => new Intl.RelativeTimeFormat(locale, { numeric }));

/** A calendar day (`YYYY-MM-DD`) has no time zone: read it as local noon so that no zone moves it. */
export const parseDay = (day: string): Date => new Date(`${day}T12:00:00`);

/** Today's calendar day where the person is, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`;

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** `22 Nov 2026`, `2026年11月22日`; the year is left out when it is the current one and `short` is set. */
export function formatDate(
  value: string,
  locale: UiLocale,
  options: { short?: boolean; now?: Date } = {},
): string {
  const moment = isDay(value) ? parseDay(value) : new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  const sameYear =
    options.short === true && moment.getFullYear() === (options.now ?? new Date()).getFullYear();
  return dateTimeFormat(locale, {
    day: 'numeric',
    month: isChinese(locale) ? 'long' : 'short',
    ...(!sameYear && { year: 'numeric' }),
  }).format(moment);
}

/** Date and time to the minute, in the person's own time zone. */
export function formatDateTime(value: string, locale: UiLocale): string {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  return dateTimeFormat(locale, {
    year: 'numeric',
    month: isChinese(locale) ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(moment);
}

/** `3 days ago`, `in 2 hours`, `昨天`. Under a minute it is now. Calendar days count whole days. */
export function formatRelative(value: string, now: Date, locale: UiLocale): string {
  const moment = isDay(value) ? parseDay(value) : new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  const from = isDay(value) ? parseDay(dayOf(now)) : now;
  const difference = moment.getTime() - from.getTime();
  const relative = relativeFormat(locale, 'auto');
  if (isDay(value) && Math.abs(difference) < WHOLE_DAYS)
    return relative.format(Math.round(difference / DAY), 'day');
  for (const [unit, size] of UNITS) {
    if (Math.abs(difference) < (unit === 'month' ? WHOLE_DAYS : size)) continue;
    const amount = Math.trunc(difference / size);
    // "Next month" may be tomorrow or in eight weeks: only days may go without a number.
    return unit === 'day'
      ? relative.format(amount, unit)
      : relativeFormat(locale, 'always').format(amount, unit);
  }
  return isChinese(locale) ? '刚刚' : 'just now';
}
