export const DUE_GROUPS = ['overdue', 'soon', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const DAY = 86_400_000;
const SOON_DAYS = 30;

/** Where a review stands on a day; both are days such as `2026-11-22`. What is due today is soon, not late. */
export function dueGroup(dueOn: string, today: string): DueGroup {
  const days = (Date.parse(dueOn) - Date.parse(today)) / DAY;
  if (days < 0) return 'overdue';
  return days <= SOON_DAYS ? 'soon' : 'later';
}
