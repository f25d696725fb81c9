const DAY = 86_400_000;

/** `YYYY-MM-DD` of an instant, in UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * DAY));

export const latest = (a: string, b: string): string => (a > b ? a : b);
