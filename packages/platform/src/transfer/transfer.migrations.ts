import type { Migration } from '@ricejar/sdk';

export const transferMigrations: readonly Migration[] = [
  {
    name: 'transfer-import-1795305600510',
    up: [
      // Progress is written often: room on the page keeps those updates from moving the row.
      `CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        record text NOT NULL,
        file_id uuid NOT NULL,
        file_name text NOT NULL,
        input jsonb NOT NULL,
        requested_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        by_system boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'queued',
        phase text NOT NULL DEFAULT 'reading',
        rows bigint NOT NULL DEFAULT 0,
        repeats bigint NOT NULL DEFAULT 0,
        total bigint NOT NULL DEFAULT 0,
        inserted bigint NOT NULL DEFAULT 0,
        updated bigint NOT NULL DEFAULT 0,
        created jsonb NOT NULL DEFAULT '{}',
        error_count bigint NOT NULL DEFAULT 0,
        errors jsonb NOT NULL DEFAULT '[]',
        failure jsonb,
        last_depth integer NOT NULL DEFAULT -1,
        last_row bigint NOT NULL DEFAULT 0,
        processed bigint NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL,
        started_at timestamptz(3),
        finished_at timestamptz(3)
      ) WITH (fillfactor = 50)`,
      `CREATE INDEX import_run_created_idx ON import_run (created_at DESC)`,
      `CREATE TABLE import_mapping (
        record text NOT NULL,
        header text NOT NULL,
        mapping jsonb NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        PRIMARY KEY (record, header)
      )`,
    ],
  },
];
