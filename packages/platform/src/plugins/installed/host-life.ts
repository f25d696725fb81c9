import type { PluginDefinition } from '@ricejar/sdk';
import type { Installation } from './installations.js';
import type { UnloadedPlugin } from './load-plugins.js';
import type { OperationKind } from './operations.js';
import type { SharedModules } from './shared-modules.js';

/** Work on a plugin that a process of its own does. */
export interface LifeRequest {
  operation: string;
  kind: OperationKind;
  plugin: string;
  /** The plugin's file, of an add or an upgrade. */
  file: string | null;
  /** Settings that come with it, secrets included. */
  values: object;
}

/** What the host of the application lends to the life of its plugins. */
export interface HostLife {
  bundled: readonly PluginDefinition[];
  shared: SharedModules;
  /** Added ones whose code could not be loaded. */
  unloaded: readonly UnloadedPlugin[];
  /** What the installation said of its plugins when those of this server were loaded. */
  loadedFrom: ReadonlyMap<string, Installation>;
  /**
   * Does the work in a process of its own: code of a plugin that is only tried must not run in this one. Resolves when it
   * has begun; the operation's row tells of its end. `onDeath` hears of a process that ended without one.
   */
  perform: (request: LifeRequest, onDeath: (reason: string) => void) => Promise<void>;
  /** Starts this server anew; null where nobody is there to do so. */
  restart: (() => void) | null;
}

/** Injection token of the `HostLife`, or null where plugins are given and stay. */
export const HOST_LIFE = Symbol('ricejar.host-life');
