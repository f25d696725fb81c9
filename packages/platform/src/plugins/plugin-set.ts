import { currencies, type PluginDefinition } from '@ricejar/sdk';
import { corePlugin } from '../core-plugin.js';
import { addCurrency } from '../money/currency.js';
import { CustomSchema } from '../records/custom/schema/custom-schema.js';
import { derivedPlan } from '../records/derived/derived-plan.js';
import { RecordRegistry } from '../records/record-registry.js';
import { PluginConfigs } from './config/plugin-configs.js';
import { PluginExtensions } from './plugin-extensions.js';
import { pluginErrors } from './plugins.errors.js';
import { inOrder, preflight, recordsOf } from './preflight.js';

export interface FailedPlugin {
  definition: PluginDefinition;
  error: string;
}

/** The modules and plugins that run together, with what they make up. */
export interface PluginSet {
  /** In the order of their requirements. */
  active: readonly PluginDefinition[];
  failed: readonly FailedPlugin[];
  /** Ids of the core and the modules: Ricejar does not run without them. */
  inTheBox: ReadonlySet<string>;
  configs: PluginConfigs;
  registry: RecordRegistry;
  extensions: PluginExtensions;
  /** What administrators declare on top; it keeps the registry up to date. */
  custom: CustomSchema;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Puts modules and plugins together. A clash among modules throws `PLUGINS_CLASH` with all of them; a plugin that does
 * not fit, or throws while it says what it extends, is left out and listed with its error, unless its policy is to abort:
 * that throws `PLUGIN_FAILED`.
 */
export function assemble(
  modules: readonly PluginDefinition[],
  plugins: readonly PluginDefinition[],
  configs = new PluginConfigs(),
): PluginSet {
  const box = [corePlugin, ...modules];
  const clashes = preflight(box);
  if (clashes.length > 0) throw pluginErrors.PLUGINS_CLASH({ clashes });
  const common = { configs, inTheBox: new Set(box.map((one) => one.id)) };
  const together = putTogether([...box, ...plugins]);
  if (!('problem' in together)) return { ...common, failed: [], ...together };
  // Somebody does not fit: whoever came first stays.
  const failed: FailedPlugin[] = [];
  let fitting = box;
  for (const definition of plugins) {
    const tried = putTogether([...fitting, definition]);
    if ('problem' in tried) failed.push(failure(definition, tried.problem));
    else fitting = [...fitting, definition];
  }
  const rest = putTogether(fitting);
  if ('problem' in rest) throw pluginErrors.PLUGINS_CLASH({ clashes: rest.problem });
  return { ...common, failed, ...rest };
}

/** The set that is left when one of its plugins fails to start; those that require it fail too. */
export function withoutPlugin(set: PluginSet, definition: PluginDefinition, reason: unknown): PluginSet {
  const failed = { definition, error: messageOf(reason) };
  const isModule = (one: PluginDefinition): boolean => set.inTheBox.has(one.id) && one !== corePlugin;
  const plugins = set.active.filter((one) => !set.inTheBox.has(one.id) && one !== definition);
  const rest = assemble(set.active.filter(isModule), plugins, set.configs);
  return { ...rest, failed: [...set.failed, failed, ...rest.failed] };
}

/** Throws `PLUGIN_FAILED` where the plugin's policy is to stop the start. */
export function failure(definition: PluginDefinition, error: string): FailedPlugin {
  if (definition.onBootFailure === 'abort')
    throw pluginErrors.PLUGIN_FAILED({ plugin: definition.id, reason: error });
  return { definition, error };
}

type Together = Pick<PluginSet, 'active' | 'registry' | 'extensions' | 'custom'>;

function putTogether(plugins: readonly PluginDefinition[]): Together | { problem: string } {
  try {
    const clashes = preflight(plugins);
    if (clashes.length > 0) return { problem: clashes.join('; ') };
    const active = inOrder(plugins);
    return { active, ...build(active) };
  } catch (error) {
    return { problem: messageOf(error) };
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
  for (const { entry } of extensions.of(currencies)) addCurrency(entry.code, entry.digits);
  return { registry, extensions, custom: new CustomSchema(registry, { records, extras }) };
}
