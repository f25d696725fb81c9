/** The calendar day so many months after one, where the reader is: `2027-05-22`. The last of a month stays the last. */
export function dayAfter(from: Date, months: number): string {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0).getDate();
  const day = new Date(from.getFullYear(), from.getMonth() + months, Math.min(from.getDate(), last));
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
