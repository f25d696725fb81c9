/** Days are counted from 1970-01-01 (UTC): date arithmetic is then plain addition. */
export type Day = number;

const DAY_MS = 86_400_000;
const TEXTS = new Map<Day, string>();

export const dayOf = (date: string): Day => {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) throw new Error(`not a date: ${date}`);
  return at / DAY_MS;
};

/** `YYYY-MM-DD`. */
export const dateText = (day: Day): string => {
  let text = TEXTS.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    TEXTS.set(day, text);
  }
  return text;
};

export const dayStart = (day: Day): number => day * DAY_MS;

/** UTC ISO 8601 of an instant in milliseconds. */
export const instantText = (at: number): string => new Date(at).toISOString();

export const isWeekend = (day: Day): boolean => {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday >= 5;
};

/** The same day, or the Friday before when it falls on a weekend. */
export const workday = (day: Day): Day => {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 ? day : day - (weekday - 4);
};

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = DAY_MS;
