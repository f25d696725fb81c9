import type { PluginDefinition, PluginManifest } from '@ricejar/sdk';
import type { Database } from '../../database/database.js';
import type { LockedPlugin } from './lock-file.js';
import type { SharedModules } from './shared-modules.js';

/** What is to be tried: a plugin as it would be from now on, beside all others as they are. */
export interface Candidate {
  id: string;
  locked: LockedPlugin;
}

/** `reason` is the first thing that did not work. */
export type Health = { healthy: true } | { healthy: false; reason: string };

export interface InstallerParts {
  database: Database;
  dataDir: string;
  modules: readonly PluginDefinition[];
  /** Plugins that come with Ricejar. */
  bundled: readonly PluginDefinition[];
  /** Modules of the host that plugins may import beside the platform's own list. */
  shared: SharedModules;
  /** Boots Ricejar with the candidate, in a process of its own. */
  rehearse: (candidate: Candidate, manifest: PluginManifest) => Promise<Health>;
  now: () => Date;
}
