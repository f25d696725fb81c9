import { Injectable, Logger } from '@nestjs/common';
import { Clock, RicejarError } from '@ricejar/sdk';
import { isRetryable } from '../../database/database.errors.js';
import { CrashBook, CRASHES_ALLOWED } from './crash-book.js';
import { culpritOf } from './culprit.js';
import { guardErrors } from './guard.errors.js';
import type { GuardLimits } from './guard-limits.js';
import { Overdue, Patience } from './overdue.js';
import { CallFigures, countsOf, type CallCounts } from './plugin-figures.js';
import { inScope, type PluginScope } from './plugin-scope.js';

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
  private readonly book = new CrashBook();
  private readonly off = new Map<string, string>();

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
    const [reason = ''] = messageOf(error).split('\n');
    const crashes = this.book.add(plugin, { what, error: reason, at: this.clock.now().toISOString() });
    this.logger.error(
      `${plugin}: ${what} crashed, for the ${crashes.length}. time within the hour: ${stackOf(error)}`,
    );
    if (crashes.length >= CRASHES_ALLOWED && !this.off.has(plugin))
      this.turnOff(plugin, `${crashes.length} crashes within an hour, the last in ${what}: ${reason}`);
  }

  /** Takes every say from a plugin, with the reason that administrators see. */
  turnOff(plugin: string, reason: string): void {
    this.off.set(plugin, reason);
    this.book.forget(plugin);
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
