import { manifestOf, type PluginDefinition } from '@ricejar/sdk';
import { configForm } from '../config/plugin-config.js';
import type { Installation } from './installations.js';
import type { PluginStateType } from './plugin-life.types.js';

export interface StateFacts {
  id: string;
  /** Its code, running or not; null when it could not be loaded. */
  definition: PluginDefinition | null;
  /** As this server runs it. */
  running: PluginDefinition | null;
  /** Why it does not run though it should. */
  failure: string | null;
  isModule: boolean;
  row: Installation | null;
  secretsSet: string[];
}

/** How a plugin stands, of what code, table and server say. */
export function pluginState({ row, ...facts }: StateFacts): PluginStateType {
  const { id, definition, running, failure, isModule, secretsSet } = facts;
  const origin = isModule ? 'module' : (row?.origin ?? 'bundled');
  const version = (origin === 'installed' ? row?.version : definition?.version) ?? '';
  const enabled = row?.enabled ?? true;
  // One that is turned off has no say from that moment on, before any restart.
  const status = !enabled ? 'disabled' : running ? 'active' : 'failed';
  return {
    id,
    version,
    origin,
    status,
    enabled,
    secretsSet,
    ...said(row),
    reason: enabled ? failure : (row?.reason ?? null),
    restartNeeded: running ? !enabled || running.version !== version : enabled && failure === null,
    configSchema: definition && configForm(definition),
    manifest: row?.manifest ?? (definition && manifestOf(definition)),
  };
}

const said = (row: Installation | null) => ({
  config: row?.config ?? {},
  crashes: row?.crashes ?? [],
  integrity: row?.integrity ?? null,
  changedAt: row?.changedAt.toISOString() ?? null,
  installedAt: row?.origin === 'installed' ? row.installedAt.toISOString() : null,
});
