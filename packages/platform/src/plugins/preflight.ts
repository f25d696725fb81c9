import { platformPoints, recordDefinition, type PluginDefinition, type RecordDefinition } from '@ricejar/sdk';
import { otherNames, recordClaims, recordNames, type Claim } from './preflight/claims.js';
import { extensionFaults, faultsAmong, ownFaults, unguarded } from './preflight/faults.js';

/** Definitions of all record types of these plugins. */
export const recordsOf = (plugins: readonly PluginDefinition[]): RecordDefinition[] =>
  plugins.flatMap((plugin) => (plugin.records ?? []).map((one) => recordDefinition(one, plugin.id)));

/**
 * Everything that stops these plugins from running together, all of it at once: what is wrong with each, and every name
 * that two of them claim, with both owners and the lines that say so. Throws what a plugin throws in `extend`.
 */
export function preflight(plugins: readonly PluginDefinition[]): string[] {
  return [
    ...plugins
      .filter((one) => one.id === 'custom')
      .map(() => 'plugin id custom is kept for what administrators add'),
    ...clashes(plugins),
    ...plugins.flatMap((plugin) => [...ownFaults(plugin), ...faultsAmong(plugin, plugins)]),
    ...plugins.flatMap(unguarded),
    ...plugins.flatMap((plugin) => extensionFaults(plugin, plugins, platformPoints)),
  ];
}

/** `table visit is claimed by field (src/visit.record.ts:9) and tour (src/tour.record.ts:4)`. */
function clashes(plugins: readonly PluginDefinition[]): string[] {
  const names = plugins.flatMap(recordNames);
  const taken = doubles(names);
  const isTaken = (name: string): boolean => taken.some(([first]) => first?.name === name);
  // What follows from a record type that is there twice is left out: it would say the same thirty times more.
  const rest = plugins.flatMap((plugin) =>
    (plugin.records ?? [])
      .filter((one) => {
        const { name, plural } = recordDefinition(one, plugin.id);
        return !isTaken(name) && !isTaken(plural);
      })
      .flatMap((one) => recordClaims(plugin, one)),
  );
  return [...doubles(plugins.flatMap(otherNames).concat(rest)), ...taken].map(
    ([first, ...others]) =>
      `${first?.what} ${first?.name} is claimed by ${[first, ...others].map((one) => one?.by).join(' and ')}`,
  );
}

function doubles(claims: readonly Claim[]): Claim[][] {
  const byName = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.what} ${claim.name}`;
    byName.set(key, [...(byName.get(key) ?? []), claim]);
  }
  return [...byName.values()].filter((same) => same.length > 1);
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
