/** A plugin is turned off when it crashes this often within an hour. */
export const CRASHES_ALLOWED = 3;
const HOUR_MS = 3_600_000;

export interface Crash {
  /** Where it happened: `before customer.update`. */
  what: string;
  /** First line of the error. */
  error: string;
  /** UTC ISO 8601. */
  at: string;
}

/** Those of the hour that ends then. */
export const crashesWithin = (crashes: readonly Crash[], at: string): Crash[] =>
  crashes.filter((one) => Date.parse(one.at) > Date.parse(at) - HOUR_MS);

/** What administrators read of a plugin that crashed too often. */
export function tooManyCrashes(crashes: readonly Crash[]): string {
  const last = crashes.at(-1);
  return `${crashes.length} crashes within an hour, the last in ${last?.what}: ${last?.error}`;
}
