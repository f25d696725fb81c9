import type { PluginDefinition } from '@ricejar/sdk';
import { configErrors } from './config.errors.js';
import { checkBySchema, jsonSchemaOf, told, type JsonSchema } from './schema-check.js';
import { isSecret, splitSecrets } from './secret-paths.js';

/**
 * What the plugin's functions see as `context.config`: the values as its schema answers them. Throws
 * `PLUGIN_CONFIG_INVALID` with every fault, naming plugin and path.
 */
export async function checkConfig(plugin: PluginDefinition, values: unknown): Promise<unknown> {
  if (!plugin.config) {
    if (values === undefined || isEmpty(values)) return undefined;
    throw configErrors.PLUGIN_CONFIG_INVALID({ plugin: plugin.id, problems: 'it takes none', faults: [] });
  }
  const checked = await checkBySchema(plugin.config, values ?? {});
  if (!checked.faults) return checked.value;
  throw configErrors.PLUGIN_CONFIG_INVALID({
    plugin: plugin.id,
    problems: told(checked.faults),
    faults: checked.faults,
  });
}

const isEmpty = (values: unknown): boolean =>
  typeof values === 'object' && values !== null && Object.keys(values).length === 0;

/** The form of a plugin's configuration as JSON Schema, `secret: true` on what is never answered; null without one. */
export const configForm = (plugin: PluginDefinition): JsonSchema | null =>
  plugin.config ? jsonSchemaOf(plugin.config) : null;

/** What may be answered of a configuration: everything but the secrets, and the paths at which there are some. */
export function withoutSecrets(
  plugin: PluginDefinition,
  values: unknown,
): { values: unknown; secretsSet: string[] } {
  const form = configForm(plugin);
  if (!form) return { values: {}, secretsSet: [] };
  const split = splitSecrets(form, values);
  return { values: split.open, secretsSet: Object.keys(split.secrets) };
}

/** Whether the plugin's configuration has anything to keep secret. */
export const hasSecrets = (plugin: PluginDefinition): boolean => {
  const form = configForm(plugin);
  return form !== null && holdsSecret(form);
};

const holdsSecret = (schema: unknown): boolean => {
  if (typeof schema !== 'object' || schema === null) return false;
  return isSecret(schema) || Object.values(schema).some(holdsSecret);
};
