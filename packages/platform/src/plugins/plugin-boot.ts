import { Logger } from '@nestjs/common';
import type { PluginDefinition } from '@ricejar/sdk';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { checkConfig } from './config/plugin-config.js';
import { PluginConfigs } from './config/plugin-configs.js';
import { ensureExtraColumns } from './plugin-columns.js';
import { assemble, failure, withoutPlugin, type FailedPlugin, type PluginSet } from './plugin-set.js';
import { pluginErrors } from './plugins.errors.js';

export interface BootParts {
  /** In the box; one that fails stops the server. */
  modules: readonly PluginDefinition[];
  /** One that fails is left out and shown as failed, unless its policy is to abort. */
  plugins: readonly PluginDefinition[];
  /** What administrators have set, by plugin, secrets included. */
  config?: Readonly<Record<string, unknown>>;
  /** Starts with the modules alone. */
  safe?: boolean;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The modules and the plugins that fit together, each with its configuration checked. */
export async function bootSet({
  modules,
  plugins,
  config = {},
  safe = false,
}: BootParts): Promise<PluginSet> {
  const configs = new Map<string, unknown>();
  const failed: FailedPlugin[] = [];
  for (const module of modules) configs.set(module.id, await checkConfig(module, config[module.id]));
  const fitting: PluginDefinition[] = [];
  for (const plugin of safe ? [] : plugins) {
    try {
      configs.set(plugin.id, await checkConfig(plugin, config[plugin.id]));
      fitting.push(plugin);
    } catch (error) {
      failed.push(failure(plugin, reasonOf(error)));
    }
  }
  const set = assemble(modules, fitting, new PluginConfigs(configs));
  return told({ ...set, failed: [...failed, ...set.failed] }, []);
}

/** Runs the pending migrations: those of the modules, then those of each plugin, which fails alone. */
export async function migrateAll(url: string, set: PluginSet): Promise<PluginSet> {
  const box = set.active.filter((one) => set.inTheBox.has(one.id));
  await migrate(
    url,
    set.registry,
    box.flatMap((one) => one.migrations ?? []),
  );
  return eachPlugin(set, async ({ migrations = [] }, { registry }) => {
    if (migrations.length > 0) await migrate(url, registry, migrations);
  });
}

/** Brings the columns that modules and plugins add to the record types of others. */
export async function addColumns(database: Database, set: PluginSet): Promise<PluginSet> {
  await ensureExtraColumns(database, set.registry, set.inTheBox);
  return eachPlugin(set, (plugin, { registry }) =>
    ensureExtraColumns(database, registry, new Set([plugin.id])),
  );
}

/** Does something for every plugin; one for which it fails is left out, and so are those that require it. */
async function eachPlugin(
  set: PluginSet,
  work: (plugin: PluginDefinition, set: PluginSet) => Promise<unknown>,
): Promise<PluginSet> {
  let running = set;
  for (const plugin of set.active) {
    if (set.inTheBox.has(plugin.id) || !running.active.includes(plugin)) continue;
    try {
      await work(plugin, running);
    } catch (error) {
      running = leaveOut(running, plugin, error);
    }
  }
  return running;
}

function leaveOut(set: PluginSet, plugin: PluginDefinition, error: unknown): PluginSet {
  failure(plugin, reasonOf(error));
  return told(withoutPlugin(set, plugin, error), set.failed);
}

/** Says in the log who has failed since. */
export function told(set: PluginSet, before: readonly FailedPlugin[]): PluginSet {
  const logger = new Logger('Plugins');
  for (const one of set.failed) {
    if (before.includes(one)) continue;
    logger.error(pluginErrors.PLUGIN_FAILED({ plugin: one.definition.id, reason: one.error }).message);
  }
  return set;
}
