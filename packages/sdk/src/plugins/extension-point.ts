import type { PluginContext } from './plugin-context.js';

/**
 * A typed place where modules and plugins add entries. The plugin that owns the point lists it in its `points` and reads
 * the entries; an entry is plain data or an object of functions, keyed by name and namespaced by the adding plugin. Who
 * adds an entry requires the owner; points of the platform (`owner: 'core'`) are open to all.
 */
export interface ExtensionPoint<in Entry> {
  id: string;
  /** Id of the plugin that owns it. */
  owner: string;
  /** Raised when entries of the form before no longer do: an entry for another version is refused at boot. */
  version: number;
  /** What is wrong with an entry, in English, for the author's eyes; empty when it will do. Asked at boot. */
  faults?: (entry: Entry) => readonly string[];
}

export interface ExtensionPointOptions<Entry> {
  owner: string;
  /** 1 unless told. */
  version?: number;
  faults?: (entry: Entry) => readonly string[];
}

export const extensionPoint = <Entry>(
  id: string,
  options: ExtensionPointOptions<Entry>,
): ExtensionPoint<Entry> => ({ id, version: 1, ...options });

export interface Extension<Entry> {
  /** `<plugin>` when the entry is the plugin's only one by the name `default`, else `<plugin>/<name>`. */
  key: string;
  plugin: string;
  entry: Entry;
}

export interface CallLimits {
  /** Milliseconds after which the call is given up; 10,000 unless told. */
  timeoutMs?: number;
}

/** What plugins have added to an extension point, in the order of the plugins' requirements. */
export abstract class Extensions {
  abstract of<Entry>(point: ExtensionPoint<Entry>): readonly Extension<Entry>[];
  /** The entry with this key, or undefined. */
  abstract find<Entry>(point: ExtensionPoint<Entry>, key: string): Extension<Entry> | undefined;
  /**
   * Calls a function of an entry on behalf of the plugin that added it: with that plugin's context, under its time limit,
   * and with its name on what goes wrong (`PLUGIN_TIMEOUT`, `PLUGIN_CRASHED`, `PLUGIN_DISABLED`).
   */
  abstract call<Entry, Result>(
    extension: Extension<Entry>,
    what: string,
    work: (entry: Entry, context: PluginContext) => Result | Promise<Result>,
    limits?: CallLimits,
  ): Promise<Result>;
}
