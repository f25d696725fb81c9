import type { PluginDefinition } from '@ricejar/sdk';
import { corePlugin } from '../core-plugin.js';
import { CustomSchema } from '../records/custom/schema/custom-schema.js';
import { derivedPlan } from '../records/derived/derived-plan.js';
import { RecordRegistry } from '../records/record-registry.js';
import { PluginExtensions } from './plugin-extensions.js';
import { pluginErrors } from './plugins.errors.js';
import { inOrder, preflight, recordsOf } from './preflight.js';

export interface FailedPlugin {
  definition: PluginDefinition;
  error: string;
}

/** The modules and plugins that run together, with what they make up. */
export interface PluginSet {
  active: readonly PluginDefinition[];
  failed: readonly FailedPlugin[];
  registry: RecordRegistry;
  extensions: PluginExtensions;
  /** What administrators declare on top; it keeps the registry up to date. */
  custom: CustomSchema;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Puts modules and plugins together. A clash among modules throws `PLUGINS_CLASH` with all of them; a plugin that does
 * not fit, or throws while it says what it extends, is left out and listed with its error.
 */
export function assemble(
  modules: readonly PluginDefinition[],
  plugins: readonly PluginDefinition[],
): PluginSet {
  const failed: FailedPlugin[] = [];
  const inTheBox = [corePlugin, ...modules];
  const clashes = preflight(inTheBox);
  if (clashes.length > 0) throw pluginErrors.PLUGINS_CLASH({ clashes });
  let active = inOrder(inTheBox);
  for (const definition of plugins) {
    const problem = doesNotFit([...active, definition]);
    if (problem) failed.push({ definition, error: problem });
    else active = inOrder([...active, definition]);
  }
  return { active, failed, ...build(active) };
}

function doesNotFit(plugins: readonly PluginDefinition[]): string | null {
  try {
    const clashes = preflight(plugins);
    if (clashes.length > 0) return clashes.join('; ');
    build(inOrder(plugins));
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function build(plugins: readonly PluginDefinition[]): Pick<PluginSet, 'registry' | 'extensions' | 'custom'> {
  const extras = plugins.flatMap((plugin) =>
    Object.entries(plugin.fields ?? {}).flatMap(([record, fields]) =>
      Object.entries(fields).map(([name, field]) => ({ owner: plugin.id, record, name, field })),
    ),
  );
  const records = recordsOf(plugins);
  const registry = new RecordRegistry(records, extras);
  // Throws for formulas and roll-ups that cannot be kept.
  derivedPlan(registry);
  const extensions = new PluginExtensions();
  for (const plugin of plugins) extensions.collect(plugin);
  return { registry, extensions, custom: new CustomSchema(registry, { records, extras }) };
}
