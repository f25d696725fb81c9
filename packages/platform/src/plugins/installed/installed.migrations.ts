import type { Migration } from '@ricejar/sdk';

export const installedMigrations: readonly Migration[] = [
  {
    name: 'plugins-installation-1795341600000',
    up: [
      // Plugins that were added, and what administrators have said of those that come with Ricejar.
      `CREATE TABLE plugin_installation (
        id text PRIMARY KEY,
        version text NOT NULL,
        origin text NOT NULL CHECK (origin IN ('bundled', 'installed')),
        integrity text,
        manifest jsonb,
        enabled boolean NOT NULL DEFAULT true,
        reason text,
        config jsonb NOT NULL DEFAULT '{}',
        secrets bytea,
        crashes jsonb NOT NULL DEFAULT '[]',
        installed_at timestamptz(3) NOT NULL DEFAULT now(),
        changed_at timestamptz(3) NOT NULL DEFAULT now()
      )`,
      `COMMENT ON COLUMN plugin_installation.reason IS 'why it is not enabled'`,
      `COMMENT ON COLUMN plugin_installation.crashes IS 'of the last hour, newest last: [{ at, what, error }]'`,
      // What migrations of plugins have made, so that a purge takes away that and nothing else.
      `CREATE TABLE plugin_object (
        plugin text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        version text NOT NULL,
        made_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (plugin, kind, name)
      )`,
      `CREATE TABLE plugin_operation (
        id uuid PRIMARY KEY,
        plugin text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        step text NOT NULL,
        progress real NOT NULL DEFAULT 0,
        error jsonb,
        result jsonb,
        started_at timestamptz(3) NOT NULL DEFAULT now(),
        changed_at timestamptz(3) NOT NULL DEFAULT now(),
        ended_at timestamptz(3)
      )`,
      `CREATE INDEX plugin_operation_started_at_idx ON plugin_operation (started_at)`,
      // How history calls the fields that a purge has removed.
      `CREATE TABLE removed_field (
        record text NOT NULL,
        path text NOT NULL,
        label jsonb NOT NULL,
        plugin text NOT NULL,
        removed_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (record, path)
      )`,
    ],
  },
];
