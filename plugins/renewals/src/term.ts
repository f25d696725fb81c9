const DAY = 86_400_000;

/** `YYYY-MM-DD` of an instant, in UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * DAY));

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The day that many months later; where that month is shorter, its last day. A term that ends with a month goes on ending
 * with one: 28 February and twelve months make 29 February in a leap year.
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = lastOfMonth(toYear, toMonth);
  const isMonthEnd = date === lastOfMonth(year, month);
  const to = isMonthEnd ? last : Math.min(date, last);
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(to).padStart(2, '0')}`;
}

export interface Term {
  startsOn: string;
  endsOn: string;
}

/** The term that follows one that ends on this day. */
export const nextTerm = (endsOn: string, months: number): Term => ({
  startsOn: addDays(endsOn, 1),
  endsOn: addMonths(endsOn, months),
});

/** The first day on which a renewal is prepared. */
export const noticeDay = (endsOn: string, days: number): string => addDays(endsOn, -days);
