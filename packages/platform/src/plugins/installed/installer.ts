import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  manifestOf,
  RicejarError,
  type Localized,
  type PluginDefinition,
  type PluginManifest,
} from '@ricejar/sdk';
import { assemble, type PluginSet } from '../plugin-set.js';
import { configForm } from '../config/plugin-config.js';
import type { JsonSchema } from '../config/schema-check.js';
import { configure, readSecretPaths } from './configure.js';
import { countData, exportData } from './export-data.js';
import { misfits, requiredBy, type Neighbours } from './fit.js';
import { installedErrors } from './installed.errors.js';
import { install } from './install-steps.js';
import {
  INSTALLING,
  putInstalled,
  readInstallations,
  setEnabled,
  type Installation,
} from './installations.js';
import { loadPlugin, loadPlugins } from './load-plugins.js';
import { pluginFolder, pluginsFolder, readLock, writeLock, type LockedPlugin } from './lock-file.js';
import { alone } from './one-at-a-time.js';
import type { OnStep } from './operations.js';
import { requireSame } from './pack.js';
import { readPackage, unpack, type PluginPackage } from './package-file.js';
import { planInstall, planPurge, type PluginPlan } from './plan.js';
import { usesOf } from './plugin-uses.js';
import { removeFromDatabase } from './purge.js';
import type { InstallerParts } from './installer-parts.js';

export type InstallResult = { outcome: 'added' | 'upgraded' | 'copied'; plugin: string; version: string };
export type PurgeResult = { folder: string; files: { file: string; rows: number }[] };

const told = (error: RicejarError): Localized => ({
  en: error.messageIn('en'),
  zh: error.messageIn('zh-CN'),
});

/** The version that was added to the end; null when there is none. */
const versionOf = (row: Installation | undefined): string | null =>
  row?.origin === 'installed' && row.reason !== INSTALLING ? row.version : null;

/** The life of plugins: what `ricejar plugin` and the plugins page do. One change at a time over the whole installation. */
export class Installer {
  constructor(private readonly parts: InstallerParts) {}

  /** What installing this file will do. Runs none of its code. */
  async plan(file: PluginPackage): Promise<PluginPlan> {
    const { database } = this.parts;
    const neighbours = await this.neighbours();
    const blockers = misfits(file.manifest, neighbours).map(told);
    const from = versionOf(neighbours.rows.get(file.manifest.id));
    return planInstall(database, file.manifest, from, blockers);
  }

  /**
   * Adds a plugin or brings it to the version of the file. Whatever goes wrong, everything is as it was. On a replica the
   * files of what the installation already runs are put in place, and nothing else. `values` are settings that it needs.
   */
  install(path: string, onStep: OnStep = () => undefined, values: object = {}): Promise<InstallResult> {
    const { database, dataDir } = this.parts;
    return alone(database, async () => {
      onStep('verify', 0);
      const file = await readPackage(path);
      const { manifest, locked } = file;
      const neighbours = await this.neighbours();
      const row = neighbours.rows.get(manifest.id);
      const [misfit] = misfits(manifest, neighbours);
      if (misfit) throw misfit;
      const isThere = row?.origin === 'installed' && row.version === manifest.version && row.enabled;
      if (isThere && row.integrity !== locked.integrity)
        throw installedErrors.PLUGIN_INTEGRITY({ path: 'package' });
      const before = (await readLock(dataDir))[manifest.id] ?? null;
      if (isThere && before?.integrity === locked.integrity && (await this.isWhole(manifest.id)))
        throw installedErrors.PLUGIN_ALREADY_INSTALLED({ plugin: manifest.id, version: manifest.version });
      await this.place(file, before, async () => {
        if (!isThere) await this.bringIn(file, row ?? null, values, onStep);
      });
      const outcome = isThere ? 'copied' : versionOf(row) === null ? 'added' : 'upgraded';
      return { outcome, plugin: manifest.id, version: manifest.version };
    });
  }

  /** Puts the files where they belong, and takes them away again when the work fails. */
  private async place(
    file: PluginPackage,
    before: LockedPlugin | null,
    work: () => Promise<void>,
  ): Promise<void> {
    const { dataDir } = this.parts;
    const { manifest, locked } = file;
    const folder = await unpack(dataDir, file);
    try {
      await work();
    } catch (error) {
      if (before?.version !== manifest.version) await rm(folder, { recursive: true, force: true });
      // Goes only when it is empty.
      await rmdir(dirname(folder)).catch(() => undefined);
      throw error;
    }
    await writeLock(dataDir, manifest.id, locked);
    if (before && before.version !== manifest.version)
      await rm(pluginFolder(dataDir, manifest.id, before.version), { recursive: true, force: true });
  }

  private async bringIn(
    file: PluginPackage,
    row: Installation | null,
    values: object,
    onStep: OnStep,
  ): Promise<void> {
    const { database, dataDir, shared } = this.parts;
    const { manifest, locked } = file;
    const definition = await loadPlugin(dataDir, manifest.id, locked, shared);
    requireSame(manifestOf(definition, manifest.slots), manifest);
    const before = await this.setToday();
    const set = await this.setWithout(manifest.id, [definition]);
    await install(this.parts, { definition, file, row, before, set, values }, onStep);
    // A server that starts between the two finds the files and a plugin that is not enabled.
    await writeLock(dataDir, manifest.id, locked);
    await putInstalled(database, manifest, locked.integrity, true);
  }

  /** Its columns and tables stay; the API does not show them any more once the servers have started anew. */
  disable(id: string, reason: string | null = null): Promise<void> {
    return alone(this.parts.database, async () => {
      const neighbours = await this.neighbours();
      const plugin = this.find(id, neighbours);
      const [by] = requiredBy(id, neighbours);
      if (by) throw installedErrors.PLUGIN_REQUIRED_BY({ plugin: id, by });
      await setEnabled(this.parts.database, plugin, false, reason);
    });
  }

  /** Finds all that was there. One that Ricejar does not run with stays off. */
  enable(id: string, onStep: OnStep = () => undefined): Promise<void> {
    const { database, dataDir, bundled } = this.parts;
    return alone(database, async () => {
      const neighbours = await this.neighbours();
      const plugin = this.find(id, neighbours);
      const locked = (await readLock(dataDir))[id];
      const own = bundled.find((one) => one.id === id);
      const manifest = own ? manifestOf(own) : neighbours.rows.get(id)?.manifest;
      if (!manifest || (!own && !locked))
        throw installedErrors.PLUGIN_LOCK_DIFFERS({
          plugin: id,
          wanted: plugin.version,
          found: 'none',
          foundZh: '无此插件',
        });
      onStep('check', 0);
      const candidate = { id, locked: locked ?? { version: plugin.version, integrity: '', files: '' } };
      const health = await this.parts.rehearse(candidate, manifest);
      if (!health.healthy)
        throw installedErrors.PLUGIN_UNHEALTHY({
          plugin: id,
          version: plugin.version,
          reason: health.reason,
        });
      await setEnabled(database, plugin, true);
    });
  }

  /** What a purge takes away, and what stands against it. */
  async planPurge(id: string): Promise<PluginPlan> {
    const { database } = this.parts;
    const neighbours = await this.neighbours();
    const { manifest, enabled } = this.added(id, neighbours);
    const set = await this.setWithout(id);
    const blockers = [
      ...(enabled ? [told(installedErrors.PLUGIN_ENABLED({ plugin: id }))] : []),
      ...requiredBy(id, neighbours).map((by) => told(installedErrors.PLUGIN_REQUIRED_BY({ plugin: id, by }))),
      ...(await usesOf(database, set.registry, manifest)).map(({ en, zh }) =>
        told(installedErrors.PLUGIN_IN_USE({ plugin: id, by: en, byZh: zh })),
      ),
    ];
    return planPurge(database, manifest, await countData(database, manifest), blockers);
  }

  /**
   * Exports the data of a disabled plugin, then removes all of it: tables, columns, indexes, rights, settings, files.
   * Refuses with what `planPurge` says stands against it. One that only this machine knows is forgotten here.
   */
  purge(id: string, onStep: OnStep = () => undefined): Promise<PurgeResult> {
    const { database, dataDir, now } = this.parts;
    return alone(database, async () => {
      const neighbours = await this.neighbours();
      if (neighbours.rows.get(id)?.origin !== 'installed' && (await readLock(dataDir))[id]) {
        await this.removeFiles(id);
        return { folder: '', files: [] };
      }
      const { manifest, enabled, config } = this.added(id, neighbours);
      if (enabled) throw installedErrors.PLUGIN_ENABLED({ plugin: id });
      const set = await this.setWithout(id);
      const [use] = await usesOf(database, set.registry, manifest);
      if (use) throw installedErrors.PLUGIN_IN_USE({ plugin: id, by: use.en, byZh: use.zh });
      onStep('export', 0);
      const exported = await exportData(database, dataDir, manifest, config, now());
      onStep('remove', 0);
      await removeFromDatabase(database, set, manifest, await this.definition(id));
      await this.removeFiles(id);
      return exported;
    });
  }

  /** Whether the installation knows of it; a machine may have files of one that it does not. */
  async isKnown(id: string): Promise<boolean> {
    return (await this.neighbours()).rows.has(id);
  }

  /** The form of a plugin's settings, their values without the secrets, and the paths of the secrets that are set. */
  async settings(id: string): Promise<{ form: JsonSchema | null; values: unknown; secretsSet: string[] }> {
    const definition = await this.required(id);
    const row = (await this.neighbours()).rows.get(id);
    const secretsSet = row ? readSecretPaths(this.parts.dataDir, row) : [];
    return { form: configForm(definition), values: row?.config ?? {}, secretsSet };
  }

  /** Keeps the settings of a plugin. Throws `PLUGIN_CONFIG_INVALID`. */
  async configure(id: string, values: unknown): Promise<void> {
    await configure(this.parts.database, this.parts.dataDir, await this.required(id), values);
  }

  private async required(id: string): Promise<PluginDefinition> {
    const module = this.parts.modules.find((one) => one.id === id);
    const definition = module ?? (await this.definition(id));
    if (!definition) throw installedErrors.PLUGIN_NOT_INSTALLED({ plugin: id });
    return definition;
  }

  /** The plugin's code, running or not; null when it cannot be loaded. */
  async definition(id: string): Promise<PluginDefinition | null> {
    const { dataDir, bundled, shared } = this.parts;
    const own = bundled.find((one) => one.id === id);
    const locked = (await readLock(dataDir))[id];
    if (own || !locked) return own ?? null;
    return loadPlugin(dataDir, id, locked, shared).catch(() => null);
  }

  async neighbours(): Promise<Neighbours> {
    const { modules, bundled, database } = this.parts;
    return { modules, bundled, rows: await readInstallations(database) };
  }

  private find(id: string, { modules, bundled, rows }: Neighbours): { id: string; version: string } {
    if (modules.some((one) => one.id === id)) throw installedErrors.PLUGIN_IS_MODULE({ plugin: id });
    const row = rows.get(id);
    const found = bundled.find((one) => one.id === id) ?? (row?.origin === 'installed' ? row : undefined);
    if (!found) throw installedErrors.PLUGIN_NOT_INSTALLED({ plugin: id });
    return { id, version: found.version };
  }

  /** One that was added, with its manifest. */
  private added(
    id: string,
    { modules, bundled, rows }: Neighbours,
  ): Installation & { manifest: PluginManifest } {
    if (modules.some((one) => one.id === id)) throw installedErrors.PLUGIN_IS_MODULE({ plugin: id });
    if (bundled.some((one) => one.id === id)) throw installedErrors.PLUGIN_IN_THE_BOX({ plugin: id });
    const row = rows.get(id);
    if (!row?.manifest) throw installedErrors.PLUGIN_NOT_INSTALLED({ plugin: id });
    return { ...row, manifest: row.manifest };
  }

  private async isWhole(id: string): Promise<boolean> {
    return (await this.definition(id)) !== null;
  }

  /** The set that runs today but for one of them, or with another in its place; with what administrators have declared. */
  private async setWithout(id: string, instead: readonly PluginDefinition[] = []): Promise<PluginSet> {
    const { plugins } = await this.load();
    const set = assemble(this.parts.modules, [...plugins.filter((one) => one.id !== id), ...instead]);
    await set.custom.reload(this.parts.database);
    return set;
  }

  private async setToday(): Promise<PluginSet> {
    const set = assemble(this.parts.modules, (await this.load()).plugins);
    await set.custom.reload(this.parts.database);
    return set;
  }

  private load() {
    const { dataDir, database, bundled, shared } = this.parts;
    return loadPlugins({ dataDir, databaseUrl: database.options.url, bundled, shared });
  }

  private async removeFiles(id: string): Promise<void> {
    const { dataDir } = this.parts;
    await rm(join(pluginsFolder(dataDir), id), { recursive: true, force: true });
    await rm(join(dataDir, 'plugin-files', id), { recursive: true, force: true });
    await writeLock(dataDir, id, null);
  }
}
