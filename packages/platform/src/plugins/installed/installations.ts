import type { PluginManifest } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';

export interface PluginCrash {
  /** Where it happened: `before customer.update`. */
  what: string;
  error: string;
  /** UTC ISO 8601. */
  at: string;
}

/** Why a plugin that is being added for the first time is not enabled yet. */
export const INSTALLING = 'installing';

/** A row of `plugin_installation`: what the whole installation has said of a plugin. */
export interface Installation {
  id: string;
  version: string;
  /** Bundled ones have a row only when something was said of them. */
  origin: 'bundled' | 'installed';
  integrity: string | null;
  manifest: PluginManifest | null;
  enabled: boolean;
  /** Why it is not enabled. */
  reason: string | null;
  /** Settings without the secrets. */
  config: unknown;
  /** As `SecretBox` seals them; null when there are none. */
  secrets: Buffer | null;
  crashes: readonly PluginCrash[];
  installedAt: Date;
  changedAt: Date;
}

const COLUMNS = `id, version, origin, integrity, manifest, enabled, reason, config, secrets, crashes,
  installed_at as "installedAt", changed_at as "changedAt"`;

/** All rows by id; none before the table is there. */
export async function readInstallations(sql: Sql): Promise<Map<string, Installation>> {
  const [table] = await sql.query<{ known: boolean }>(
    `select to_regclass('plugin_installation') is not null as known`,
  );
  if (!table?.known) return new Map();
  const rows = await sql.query<Installation>(`select ${COLUMNS} from plugin_installation order by id`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Turns a plugin on or off; a reason says why it is off. Bundled ones get their row by it. */
export async function setEnabled(
  sql: Sql,
  plugin: { id: string; version: string },
  enabled: boolean,
  reason: string | null = null,
): Promise<void> {
  await sql.query(
    `insert into plugin_installation (id, version, origin, enabled, reason) values ($1, $2, 'bundled', $3, $4)
     on conflict (id) do update set enabled = excluded.enabled, reason = excluded.reason, changed_at = now(),
       crashes = case when excluded.enabled then '[]' else plugin_installation.crashes end`,
    [plugin.id, plugin.version, enabled, reason],
  );
}

export async function setConfig(
  sql: Sql,
  plugin: { id: string; version: string },
  config: unknown,
  secrets: Buffer | null,
): Promise<void> {
  await sql.query(
    `insert into plugin_installation (id, version, origin, config, secrets) values ($1, $2, 'bundled', $3, $4)
     on conflict (id) do update set config = excluded.config, secrets = excluded.secrets, changed_at = now()`,
    [plugin.id, plugin.version, JSON.stringify(config), secrets],
  );
}

/** Notes an added plugin or its new version; what was set for it stays. */
export async function putInstalled(
  sql: Sql,
  manifest: PluginManifest,
  integrity: string,
  enabled: boolean,
): Promise<void> {
  await sql.query(
    `insert into plugin_installation (id, version, origin, integrity, manifest, enabled, reason)
     values ($1, $2, 'installed', $3, $4, $5, $6)
     on conflict (id) do update set version = excluded.version, integrity = excluded.integrity,
       manifest = excluded.manifest, enabled = excluded.enabled, reason = excluded.reason, changed_at = now()`,
    [
      manifest.id,
      manifest.version,
      integrity,
      JSON.stringify(manifest),
      enabled,
      enabled ? null : 'installing',
    ],
  );
}
