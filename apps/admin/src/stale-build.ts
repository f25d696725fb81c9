const KEY = 'ricejar:reloaded-at';
const ONCE_IN = 20_000;

/** A part of the admin is gone from the server: a newer build has taken its place since this page was loaded. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|preload CSS/i.test(error.message);

/**
 * Loads the page afresh, at the address it was going to, when a newer build replaced the one it came from. At most once
 * in a while: a server that lacks the part for another reason must not send anybody round in circles.
 *
 * @returns whether the page is being loaded afresh.
 */
export function reloadIfStale(error: unknown, to: string, now = Date.now()): boolean {
  if (!isMissingPart(error)) return false;
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (now - last < ONCE_IN) return false;
  sessionStorage.setItem(KEY, String(now));
  location.assign(to);
  return true;
}
