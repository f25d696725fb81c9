import type { PluginDefinition, PluginManifest, RicejarError } from '@ricejar/sdk';
import semver from 'semver';
import { fitsSdk, SDK_TEXT } from '../sdk-range.js';
import { installedErrors } from './installed.errors.js';
import type { Installation } from './installations.js';

/** Who is there beside the plugin in question. */
export interface Neighbours {
  modules: readonly PluginDefinition[];
  bundled: readonly PluginDefinition[];
  rows: ReadonlyMap<string, Installation>;
}

/** Versions of everything that runs, by id. */
export function runningVersions({ modules, bundled, rows }: Neighbours): Map<string, string> {
  const there = new Map(modules.map(({ id, version }) => [id, version]));
  for (const { id, version } of bundled) if (rows.get(id)?.enabled ?? true) there.set(id, version);
  for (const { id, version, origin, enabled } of rows.values())
    if (origin === 'installed' && enabled) there.set(id, version);
  return there;
}

/** Everything that keeps a plugin's file from being installed here, found without running any of its code. */
export function misfits(manifest: PluginManifest, neighbours: Neighbours): RicejarError[] {
  const { id: plugin, version, sdk, requires } = manifest;
  const { modules, bundled, rows } = neighbours;
  const there = runningVersions(neighbours);
  const row = rows.get(plugin);
  const installed = row?.origin === 'installed' && row.enabled ? row.version : null;
  return [
    ...(modules.some(({ id }) => id === plugin) || plugin === 'core' || plugin === 'custom'
      ? [installedErrors.PLUGIN_IS_MODULE({ plugin })]
      : []),
    ...(bundled.some(({ id }) => id === plugin) ? [installedErrors.PLUGIN_IN_THE_BOX({ plugin })] : []),
    ...(fitsSdk(sdk)
      ? []
      : [installedErrors.PLUGIN_SDK_UNSUPPORTED({ plugin, version, range: sdk, sdk: SDK_TEXT })]),
    ...Object.entries(requires).flatMap(([required, range]) =>
      semver.satisfies(there.get(required) ?? '', range)
        ? []
        : [installedErrors.PLUGIN_REQUIRES({ plugin, required, range })],
    ),
    ...requirersOf(plugin, neighbours).flatMap(({ id, range }) =>
      semver.satisfies(version, range)
        ? []
        : [installedErrors.PLUGIN_TOO_NEW_FOR({ plugin, version, by: id, range })],
    ),
    ...(installed !== null && semver.lt(version, installed)
      ? [installedErrors.PLUGIN_NOT_NEWER({ plugin, version: installed, offered: version })]
      : []),
  ];
}

/** Enabled plugins that require this one. */
export const requiredBy = (plugin: string, neighbours: Neighbours): string[] =>
  requirersOf(plugin, neighbours).map(({ id }) => id);

function requirersOf(plugin: string, { bundled, rows }: Neighbours): { id: string; range: string }[] {
  const own = bundled.filter(({ id }) => rows.get(id)?.enabled ?? true);
  const added = [...rows.values()].filter((row) => row.origin === 'installed' && row.enabled);
  const records = Object.keys(rows.get(plugin)?.manifest?.records ?? {});
  // Who has fields on its record types needs it, said or not.
  const needs = (requires: Readonly<Record<string, string>>, fields: object): string | undefined =>
    requires[plugin] ?? (records.some((record) => record in fields) ? '*' : undefined);
  const all = [
    ...own.map(({ id, requires = {}, fields = {} }) => ({ id, range: needs(requires, fields) })),
    ...added.map(({ id, manifest }) => ({
      id,
      range: manifest ? needs(manifest.requires, manifest.fields) : undefined,
    })),
  ];
  return all.flatMap(({ id, range }) => (range === undefined || id === plugin ? [] : [{ id, range }]));
}
