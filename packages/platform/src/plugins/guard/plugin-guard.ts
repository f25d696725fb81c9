import { Injectable, Logger } from '@nestjs/common';
import { Clock, RicejarError } from '@ricejar/sdk';
import { isRetryable } from '../../database/database.errors.js';
import { crashesWithin, CRASHES_ALLOWED, tooManyCrashes, type Crash } from './crash-book.js';
import { culpritOf } from './culprit.js';
import { guardErrors } from './guard.errors.js';
import type { GuardLimits } from './guard-limits.js';
import { Overdue, Patience } from './overdue.js';
import { CallFigures, countsOf, type CallCounts } from './plugin-figures.js';
import { inScope, type PluginScope } from './plugin-scope.js';

/** A crash that every replica and the administrators are to know of. */
export interface Incident {
  plugin: string;
  /** Those that this process has seen within the hour, the new one last. */
  crashes: readonly Crash[];
  /** Set when the plugin is off by it. */
  offBecause: string | null;
}

/** How a plugin has fared in this process since it started. */
export interface PluginReport extends CallCounts {
  plugin: string;
  /** Why it is off; null while it is on. */
  offBecause: string | null;
  /** Errors outside any call: of timers, of promises that nobody awaits. */
  strays: number;
  /** Figures by function: `before customer.update`. */
  functions: readonly ({ what: string } & CallCounts)[];
}

const SLOW_MS = 100;
const WARN_EVERY_MS = 60_000;

class Watched {
  readonly patience = new Patience();
  readonly functions = new Map<string, CallFigures>();
  readonly warnedAt = new Map<string, number>();
  crashes: Crash[] = [];
  strays = 0;

  figures(what: string): CallFigures {
    let known = this.functions.get(what);
    if (!known) this.functions.set(what, (known = new CallFigures()));
    return known;
  }
}

/**
 * Stands between the platform and every function of a plugin: runs it in the plugin's name, measures it, ends the wait for
 * it after its time, and counts what it throws. A coded error is the plugin's word and passes; anything else is a crash,
 * and with the third within an hour the plugin is off.
 */
@Injectable()
export class PluginGuard {
  private readonly logger = new Logger('Plugins');
  private readonly watched = new Map<string, Watched>();
  private readonly off = new Map<string, string>();

  /** Hears of every incident, in the midst of somebody's request: it must be quick. */
  onIncident: (incident: Incident) => void = () => undefined;
  /** Hears that a plugin is off, or on again. */
  onSwitch: (plugin: string, on: boolean) => void = () => undefined;

  constructor(private readonly clock: Clock) {}

  /**
   * Runs a plugin's function. `what` tells which, for errors, log and figures: `before customer.update`.
   * @throws PLUGIN_TIMEOUT PLUGIN_CRASHED PLUGIN_DISABLED and the coded errors of the plugin
   */
  async run<T>(
    plugin: string,
    what: string,
    work: () => T | Promise<T>,
    limits: GuardLimits = {},
  ): Promise<T> {
    const { critical = false } = limits;
    if (!critical && this.off.has(plugin)) throw guardErrors.PLUGIN_DISABLED({ plugin });
    const watched = this.watchedOf(plugin);
    const figures = watched.figures(what);
    const begun = performance.now();
    try {
      const result = inScope({ plugin, what, critical }, work);
      if (critical || !isPromise(result)) return await result;
      return await watched.patience.wait(result, limits);
    } catch (error) {
      throw this.explain(error, { plugin, what, critical }, figures, limits);
    } finally {
      const took = performance.now() - begun;
      figures.took(took);
      if (took > (limits.slowMs ?? SLOW_MS)) this.warn(watched, `${plugin}: ${what}`, took);
    }
  }

  /** Whether the plugin has no say any more: its rules and handlers are passed over. */
  isOff(plugin: string): boolean {
    return this.off.has(plugin);
  }

  /** Has a plugin turned off that has brought the server down and was left out this time. */
  outlaw(plugin: string, reason: string): void {
    const crash = { what: 'the server', error: reason, at: this.clock.now().toISOString() };
    this.logger.error(`${plugin} is turned off: ${reason}`);
    this.onIncident({ plugin, crashes: [crash], offBecause: reason });
  }

  /** The plugins that are off everywhere by now, with the reasons; all others are on. */
  follow(off: ReadonlyMap<string, string>): void {
    for (const [plugin, reason] of off) if (!this.off.has(plugin)) this.takeOff(plugin, reason);
    for (const plugin of this.off.keys()) {
      if (off.has(plugin)) continue;
      this.off.delete(plugin);
      this.onSwitch(plugin, true);
      this.logger.warn(`${plugin} is on again`);
    }
  }

  /**
   * Takes in an error that nobody caught: of a timer, of a promise that nobody awaits. Returns the plugin that is at
   * fault, or null when the platform itself is.
   */
  stray(error: unknown): string | null {
    const culprit = culpritOf(error);
    if (!culprit) return null;
    this.watchedOf(culprit.plugin).strays += 1;
    this.crashed(culprit.plugin, culprit.what, error);
    return culprit.plugin;
  }

  /** How every plugin that was called so far has fared in this process. */
  report(): PluginReport[] {
    return [...this.watched].map(([plugin, { functions, strays }]) => ({
      plugin,
      offBecause: this.off.get(plugin) ?? null,
      strays,
      ...countsOf([...functions.values()]),
      functions: [...functions].map(([what, figures]) => ({ what, ...countsOf([figures]) })),
    }));
  }

  private watchedOf(plugin: string): Watched {
    let known = this.watched.get(plugin);
    if (!known) this.watched.set(plugin, (known = new Watched()));
    return known;
  }

  /** What the caller gets to see of a failure. */
  private explain(
    error: unknown,
    { plugin, what, critical }: PluginScope,
    figures: CallFigures,
    limits: GuardLimits,
  ): unknown {
    if (error instanceof RicejarError) return error;
    // The platform's own: it begins the transaction anew.
    if (isRetryable(error)) return error;
    if (critical) {
      figures.errors += 1;
      return error;
    }
    if (error instanceof Overdue) {
      figures.timeouts += 1;
      if (!error.crowdedOut) this.crashed(plugin, what, error);
      return guardErrors.PLUGIN_TIMEOUT({ plugin, what, seconds: error.afterMs / 1000 });
    }
    figures.errors += 1;
    if (!limits.signal?.aborted) this.crashed(plugin, what, error);
    return Object.assign(guardErrors.PLUGIN_CRASHED({ plugin, what }), { cause: error });
  }

  private crashed(plugin: string, what: string, error: unknown): void {
    const watched = this.watchedOf(plugin);
    const [reason = ''] = messageOf(error).split('\n');
    const crash: Crash = { what, error: reason.slice(0, 500), at: this.clock.now().toISOString() };
    watched.crashes = [...crashesWithin(watched.crashes, crash.at), crash];
    const { crashes } = watched;
    const count = `crash ${crashes.length} of ${CRASHES_ALLOWED} within an hour`;
    this.logger.error(`${plugin}: ${what} failed (${count}): ${stackOf(error)}`);
    const over = crashes.length >= CRASHES_ALLOWED;
    this.onIncident({ plugin, crashes, offBecause: over ? tooManyCrashes(crashes) : null });
    if (over && !this.off.has(plugin)) this.takeOff(plugin, tooManyCrashes(crashes));
  }

  private takeOff(plugin: string, reason: string): void {
    this.off.set(plugin, reason);
    this.onSwitch(plugin, false);
    this.watchedOf(plugin).crashes = [];
    this.logger.error(`${plugin} is turned off: ${reason}`);
  }

  private warn({ warnedAt }: Watched, call: string, took: number): void {
    const now = performance.now();
    if (now - (warnedAt.get(call) ?? -WARN_EVERY_MS) < WARN_EVERY_MS) return;
    warnedAt.set(call, now);
    this.logger.warn(`${call} took ${Math.round(took)} ms`);
  }
}

const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> =>
  typeof (value as PromiseLike<T> | null)?.then === 'function';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
