import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLUGIN_FILES, RicejarError, type PluginDefinition, type PluginManifest } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { SecretBox } from '../config/secret-box.js';
import { joinSecrets } from '../config/secret-paths.js';
import { installedErrors } from './installed.errors.js';
import { readInstallations, type Installation } from './installations.js';
import { pluginFolder, pluginsFolder, readLock, type LockedPlugin, type PluginLock } from './lock-file.js';
import { definitionIn } from './pack.js';
import { checkFiles, listOf, sha512 } from './package-file.js';
import { shareModules, type SharedModules } from './shared-modules.js';

export interface LoadOptions {
  dataDir: string;
  databaseUrl: string;
  /** Plugins that come with Ricejar. */
  bundled: readonly PluginDefinition[];
  /** Modules of the host that plugins may import beside the platform's own list. */
  shared: SharedModules;
  /** Loads none at all: the modules alone. */
  safe?: boolean;
  /** Takes this one as it says, whatever the table says of it. */
  candidate?: { id: string; locked: LockedPlugin };
}

/** An added plugin as it is on this machine. */
export interface InstalledPlugin {
  id: string;
  version: string;
  /** Where its files are. */
  folder: string;
  manifest: PluginManifest | null;
  enabled: boolean;
  reason: string | null;
}

/** One whose code is not there to run; its columns and tables stay as they are. */
export interface UnloadedPlugin {
  id: string;
  version: string;
  error: string;
}

export interface LoadedPlugins {
  /** Enabled ones, bundled and added, that could be loaded. */
  plugins: PluginDefinition[];
  installed: InstalledPlugin[];
  failed: UnloadedPlugin[];
  /** Settings by plugin, secrets included. */
  configs: ReadonlyMap<string, unknown>;
  /** What the installation said of its plugins when these were loaded. */
  rows: ReadonlyMap<string, Installation>;
}

/**
 * The plugins of this installation with their settings. Throws `PLUGIN_LOCK_DIFFERS` or `PLUGIN_LOCK_UNKNOWN` where this
 * machine has other versions than the installation runs; a plugin whose files or code are broken is listed as failed.
 */
export async function loadPlugins(options: LoadOptions): Promise<LoadedPlugins> {
  const { dataDir, bundled, safe = false } = options;
  const database = new Database({ url: options.databaseUrl, poolSize: 1 });
  try {
    const rows = await readInstallations(database);
    const lock = await readLock(dataDir);
    const installed = [...rows.values()]
      .filter((row) => row.origin === 'installed')
      .map((row) => installedPlugin(dataDir, row));
    if (safe) return { plugins: [], installed, failed: [], configs: new Map(), rows };
    const { candidate } = options;
    requireSameVersions(rows, lock, candidate?.id);
    const isEnabled = (id: string): boolean => id === candidate?.id || (rows.get(id)?.enabled ?? true);
    const plugins = bundled.filter(({ id }) => isEnabled(id));
    const failed: UnloadedPlugin[] = [];
    const wanted = new Map(installed.filter(({ id }) => isEnabled(id)).map((one) => [one.id, lock[one.id]]));
    if (candidate && !plugins.some(({ id }) => id === candidate.id))
      wanted.set(candidate.id, candidate.locked);
    for (const [id, locked] of wanted) {
      if (!locked) continue;
      const { version } = locked;
      try {
        plugins.push(await loadPlugin(dataDir, id, locked, options.shared));
      } catch (error) {
        failed.push({ id, version, error: messageOf(error) });
      }
    }
    const { configs, unreadable } = openConfigs(rows, plugins, () => new SecretBox(dataDir));
    return {
      plugins: plugins.filter(({ id }) => !unreadable.some((one) => one.id === id)),
      installed,
      failed: [...failed, ...unreadable],
      configs,
      rows,
    };
  } finally {
    await database.close();
  }
}

/** Loads one plugin from its folder, every file checked. Throws `PLUGIN_FILES_CHANGED` and what its code throws. */
export async function loadPlugin(
  dataDir: string,
  id: string,
  locked: LockedPlugin,
  shared: SharedModules,
): Promise<PluginDefinition> {
  const folder = pluginFolder(dataDir, id, locked.version);
  await checkFolder(folder, id, locked);
  await mkdir(pluginsFolder(dataDir), { recursive: true, mode: 0o700 });
  shareModules(pluginsFolder(dataDir), shared);
  const definition = await definitionIn(join(folder, PLUGIN_FILES.server), locked.integrity, id);
  if (definition.id !== id || definition.version !== locked.version)
    throw installedErrors.PLUGIN_MANIFEST_DRIFT({ plugin: id, part: 'id, version' });
  return definition;
}

async function checkFolder(
  folder: string,
  plugin: string,
  { version, files: sealed }: LockedPlugin,
): Promise<void> {
  const changed = (path: string): RicejarError =>
    installedErrors.PLUGIN_FILES_CHANGED({ plugin, version, path });
  const read = (path: string): Promise<Buffer> =>
    readFile(join(folder, path)).catch(() => {
      throw changed(path);
    });
  const integrity = await read(PLUGIN_FILES.integrity);
  if (sha512(integrity) !== sealed) throw changed(PLUGIN_FILES.integrity);
  const list = listOf(integrity);
  const files = new Map<string, Buffer>();
  for (const path of Object.keys(list)) files.set(path, await read(path));
  try {
    checkFiles(files, list);
  } catch (error) {
    throw changed(String((error as RicejarError).details['path']));
  }
}

/** A machine whose files are of other versions than the table says must not serve. */
function requireSameVersions(
  rows: ReadonlyMap<string, Installation>,
  lock: PluginLock,
  except: string | undefined,
): void {
  for (const { id, version, integrity, origin, enabled } of rows.values()) {
    if (origin !== 'installed' || !enabled || id === except) continue;
    const locked = lock[id];
    if (locked?.version === version && locked.integrity === integrity) continue;
    const found = locked ? `${id} ${locked.version}` : 'none';
    const foundZh = locked ? `${id} ${locked.version}` : '无此插件';
    throw installedErrors.PLUGIN_LOCK_DIFFERS({ plugin: id, wanted: version, found, foundZh });
  }
  for (const [id, { version }] of Object.entries(lock))
    if (rows.get(id)?.origin !== 'installed')
      throw installedErrors.PLUGIN_LOCK_UNKNOWN({ plugin: id, version });
}

function openConfigs(
  rows: ReadonlyMap<string, Installation>,
  plugins: readonly PluginDefinition[],
  box: () => SecretBox,
): { configs: Map<string, unknown>; unreadable: UnloadedPlugin[] } {
  const configs = new Map<string, unknown>();
  const unreadable: UnloadedPlugin[] = [];
  for (const { id, version } of plugins) {
    const row = rows.get(id);
    if (!row) continue;
    try {
      configs.set(id, openConfig(row, box));
    } catch (error) {
      unreadable.push({ id, version, error: messageOf(error) });
    }
  }
  return { configs, unreadable };
}

/** All settings of a plugin, secrets included. Throws `SECRET_KEY_WRONG`. */
export function openConfig({ id, config, secrets }: Installation, box: () => SecretBox): unknown {
  if (secrets === null) return config;
  return joinSecrets({ open: config, secrets: box().open(id, secrets) as Record<string, unknown> });
}

const installedPlugin = (
  dataDir: string,
  { id, version, manifest, enabled, reason }: Installation,
): InstalledPlugin => ({
  id,
  version,
  folder: pluginFolder(dataDir, id, version),
  manifest,
  enabled,
  reason,
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
