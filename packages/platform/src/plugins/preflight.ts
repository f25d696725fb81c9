import { recordDefinition, type PluginDefinition, type RecordDefinition } from '@ricejar/sdk';
import semver from 'semver';
import { unguardedMethods } from '../access/access.guard.js';
import { fitsSdk, SDK_TEXT } from './sdk-range.js';

/** Definitions of all record types of these plugins. */
export const recordsOf = (plugins: readonly PluginDefinition[]): RecordDefinition[] =>
  plugins.flatMap((plugin) => (plugin.records ?? []).map((one) => recordDefinition(one, plugin.id)));

/** Everything that stops these plugins from running together, each line naming both sides. */
export function preflight(plugins: readonly PluginDefinition[]): string[] {
  return [
    ...duplicates(
      'plugin id',
      plugins.map((plugin) => [plugin.id, `${plugin.id} ${plugin.version}`]),
    ),
    ...wrongVersions(plugins),
    ...reservedNames(plugins),
    ...duplicates(
      'record type',
      recordsOf(plugins).flatMap(({ name, plural, module }) => [
        [name, module],
        [plural, module],
      ]),
    ),
    ...unknownFieldTargets(plugins),
    ...duplicates(
      'permission',
      plugins.flatMap((plugin) => Object.keys(plugin.permissions ?? {}).map((one): Pair => [one, plugin.id])),
    ),
    ...duplicates(
      'migration',
      plugins.flatMap((plugin) => (plugin.migrations ?? []).map((one): Pair => [one.name, plugin.id])),
    ),
    ...plugins.flatMap((plugin) =>
      unguardedMethods(plugin.resolvers ?? []).map((one) => `${plugin.id}: ${one} declares no access rule`),
    ),
  ];
}

/** What administrators make is called by these: nothing of ours may ever be. */
function reservedNames(plugins: readonly PluginDefinition[]): string[] {
  return plugins.flatMap((plugin) => [
    ...(plugin.id === 'custom' ? ['plugin id custom is kept for what administrators add'] : []),
    ...recordsOf([plugin])
      .filter(({ name, plural }) => /^x[A-Z]/.test(name) || /^x[A-Z]/.test(plural))
      .map(({ name }) => `${plugin.id}: record type ${name}: names of this form are kept for administrators`),
  ]);
}

type Pair = [key: string, owner: string];

function duplicates(what: string, pairs: readonly Pair[]): string[] {
  const owners = new Map<string, string[]>();
  for (const [key, owner] of pairs) owners.set(key, [...(owners.get(key) ?? []), owner]);
  return [...owners]
    .filter(([, by]) => by.length > 1)
    .map(([key, by]) => `${what} ${key} is claimed by ${by.join(' and ')}`);
}

function wrongVersions(plugins: readonly PluginDefinition[]): string[] {
  const versions = new Map(plugins.map((plugin) => [plugin.id, plugin.version]));
  return plugins.flatMap((plugin) => {
    const needs = Object.entries(plugin.requires ?? {}).flatMap(([id, range]) => {
      const found = versions.get(id);
      if (found === undefined) return [`${plugin.id} requires ${id}, which is not there`];
      return semver.satisfies(found, range)
        ? []
        : [`${plugin.id} requires ${id} ${range}, but ${found} is there`];
    });
    const sdk = fitsSdk(plugin.sdk)
      ? []
      : [`${plugin.id} is made for sdk ${plugin.sdk}, but this is ${SDK_TEXT}`];
    return [...sdk, ...needs];
  });
}

function unknownFieldTargets(plugins: readonly PluginDefinition[]): string[] {
  const known = new Set(recordsOf(plugins).map((record) => record.name));
  return plugins.flatMap((plugin) =>
    Object.keys(plugin.fields ?? {})
      .filter((record) => !known.has(record))
      .map((record) => `${plugin.id} adds fields to ${record}, which no plugin declares`),
  );
}

/** Plugins in the order of their requirements. A circle throws, naming its members. */
export function inOrder(plugins: readonly PluginDefinition[]): PluginDefinition[] {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const done = new Map<string, PluginDefinition>();
  const visit = (plugin: PluginDefinition, trail: readonly string[]): void => {
    if (done.has(plugin.id)) return;
    if (trail.includes(plugin.id))
      throw new Error(`plugins require each other in a circle: ${[...trail, plugin.id].join(' -> ')}`);
    for (const id of Object.keys(plugin.requires ?? {})) {
      const needed = byId.get(id);
      if (needed) visit(needed, [...trail, plugin.id]);
    }
    done.set(plugin.id, plugin);
  };
  for (const plugin of plugins) visit(plugin, []);
  return [...done.values()];
}
