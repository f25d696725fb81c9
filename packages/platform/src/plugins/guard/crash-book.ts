/** A plugin is turned off when it crashes this often within `CRASH_WINDOW_MS`. */
export const CRASHES_ALLOWED = 3;
export const CRASH_WINDOW_MS = 3_600_000;

export interface Crash {
  /** Where it happened: `before customer.update`. */
  what: string;
  /** First line of the error. */
  error: string;
  /** UTC ISO 8601. */
  at: string;
}

/** The crashes of the last hour, by plugin. */
export class CrashBook {
  private readonly byPlugin = new Map<string, Crash[]>();

  /** Returns the crashes of the hour that ends with this one. */
  add(plugin: string, crash: Crash): readonly Crash[] {
    const since = Date.parse(crash.at) - CRASH_WINDOW_MS;
    const kept = (this.byPlugin.get(plugin) ?? []).filter((one) => Date.parse(one.at) > since);
    kept.push(crash);
    this.byPlugin.set(plugin, kept);
    return kept;
  }

  forget(plugin: string): void {
    this.byPlugin.delete(plugin);
  }
}
