/** The same day so many months later (`YYYY-MM-DD`), or the last of a month that is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** When the next review is due: in the rhythm of the one that was done, but never in the past. */
export function nextReviewOn(dueOn: string, everyMonths: number, today: string): string {
  let next = plusMonths(dueOn, everyMonths);
  for (let times = 2; next <= today; times++) next = plusMonths(dueOn, everyMonths * times);
  return next;
}
