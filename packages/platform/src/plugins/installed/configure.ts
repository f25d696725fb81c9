import type { PluginDefinition } from '@ricejar/sdk';
import type { Database } from '../../database/database.js';
import { checkConfig, configForm } from '../config/plugin-config.js';
import { SecretBox } from '../config/secret-box.js';
import { joinSecrets, keepSecrets } from '../config/secret-paths.js';
import { installedErrors } from './installed.errors.js';
import { readInstallations, setConfig, type Installation } from './installations.js';

/**
 * Keeps the settings of a plugin; a secret that is left out stays as it is, null takes it away. Throws
 * `PLUGIN_CONFIG_INVALID`, or `PLUGIN_CONFIG_NONE` where there is none to set.
 */
export async function configure(
  database: Database,
  dataDir: string,
  definition: PluginDefinition,
  values: unknown,
): Promise<void> {
  const form = configForm(definition);
  const isEmpty = typeof values === 'object' && values !== null && Object.keys(values).length === 0;
  if (!form) {
    if (isEmpty) return;
    throw installedErrors.PLUGIN_CONFIG_NONE({ plugin: definition.id });
  }
  const box = new SecretBox(dataDir);
  const row = (await readInstallations(database)).get(definition.id);
  const kept = row?.secrets ? (box.open(definition.id, row.secrets) as Record<string, unknown>) : {};
  const next = keepSecrets(form, values, kept);
  await checkConfig(definition, joinSecrets(next));
  const secrets = Object.keys(next.secrets).length === 0 ? null : box.seal(definition.id, next.secrets);
  await setConfig(database, definition, next.open, secrets);
}

/** Paths of the secrets that are set; none of them can be read without the key. */
export function readSecretPaths(dataDir: string, { id, secrets }: Installation): string[] {
  if (secrets === null) return [];
  try {
    return Object.keys(new SecretBox(dataDir).open(id, secrets) as Record<string, unknown>);
  } catch {
    return [];
  }
}
