import {
  Extensions,
  type CallLimits,
  type Extension,
  type ExtensionPoint,
  type PluginContext,
  type PluginDefinition,
} from '@ricejar/sdk';
import { ENTRY_LIMITS } from './call-limits.js';
import type { GuardLimits } from './guard/guard-limits.js';

/** Runs the code of a plugin with its context, within limits. */
interface Caller {
  run<T>(
    plugin: string,
    what: string,
    work: (context: PluginContext<never>) => T | Promise<T>,
    limits: GuardLimits,
  ): Promise<T>;
}

/** Entries of all extension points, collected once at boot. */
export class PluginExtensions extends Extensions {
  private readonly points = new Map<string, Extension<unknown>[]>();
  /** Set when the application is wired. */
  calls?: Caller;

  /** Takes in what a plugin extends. Throws when it adds one key twice. */
  collect(plugin: PluginDefinition): void {
    plugin.extend?.((point) => ({
      add: (name, entry) => {
        const known = this.points.get(point.id) ?? [];
        const key = name === 'default' ? plugin.id : `${plugin.id}/${name}`;
        if (known.some((one) => one.key === key))
          throw new Error(`${plugin.id} adds ${key} to ${point.id} twice`);
        this.points.set(point.id, [...known, { key, plugin: plugin.id, entry }]);
      },
    }));
  }

  override of<Entry>(point: ExtensionPoint<Entry>): readonly Extension<Entry>[] {
    return (this.points.get(point.id) ?? []) as Extension<Entry>[];
  }

  override find<Entry>(point: ExtensionPoint<Entry>, key: string): Extension<Entry> | undefined {
    return this.of(point).find((one) => one.key === key);
  }

  override async call<Entry, Result>(
    extension: Extension<Entry>,
    what: string,
    work: (entry: Entry, context: PluginContext) => Result | Promise<Result>,
    { timeoutMs }: CallLimits = {},
  ): Promise<Result> {
    if (!this.calls) throw new Error('entries of plugins are called before the plugins are wired');
    const { plugin, key, entry } = extension;
    // What may take long is not slow before half of that.
    const limits = timeoutMs === undefined ? ENTRY_LIMITS : { timeoutMs, slowMs: timeoutMs / 2 };
    return this.calls.run(plugin, `${what} of ${key}`, (context) => work(entry, context), limits);
  }

  /** Point and key of everything a plugin added: for the plugins page. */
  by(plugin: string): { point: string; key: string }[] {
    return [...this.points].flatMap(([point, entries]) =>
      entries.filter((one) => one.plugin === plugin).map(({ key }) => ({ point, key })),
    );
  }
}
