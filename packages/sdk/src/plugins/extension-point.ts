import type { Type } from '@nestjs/common';

/**
 * A typed place where modules and plugins add entries. The module that owns the point declares the token and reads the
 * entries; an entry is plain data or an object of functions, keyed by name and namespaced by the adding plugin.
 */
export interface ExtensionPoint<Entry> {
  id: string;
  version: number;
  /** Never set: carries the entry's type. */
  readonly entry?: Entry;
}

export const extensionPoint = <Entry>(id: string, version = 1): ExtensionPoint<Entry> => ({ id, version });

export interface Extension<Entry> {
  /** `<plugin>` when the entry is the plugin's only one by the name `default`, else `<plugin>/<name>`. */
  key: string;
  plugin: string;
  entry: Entry;
}

/** What plugins have added to an extension point, in the order of the plugins' requirements. */
export abstract class Extensions {
  abstract of<Entry>(point: ExtensionPoint<Entry>): readonly Extension<Entry>[];
  /** The entry with this key, or undefined. */
  abstract find<Entry>(point: ExtensionPoint<Entry>, key: string): Extension<Entry> | undefined;
}

/** Hands an event handler or a before-rule the providers of its own plugin. */
export interface PluginServices {
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
}
