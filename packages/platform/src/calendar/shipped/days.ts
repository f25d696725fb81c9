const DAY = 86_400_000;

/** Every date from the first to the last, both included, under one name. */
export function days(name: string, first: string, last = first): Record<string, string> {
  const dates: Record<string, string> = {};
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    dates[new Date(at).toISOString().slice(0, 10)] = name;
  }
  return dates;
}
