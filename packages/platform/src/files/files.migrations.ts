import type { Migration } from '@ricejar/sdk';

export const filesMigrations: readonly Migration[] = [
  {
    name: 'files-stored-1795305600500',
    up: [
      `CREATE TABLE stored_file (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        size bigint NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        uploaded_at timestamptz(3) NOT NULL
      )`,
      `CREATE INDEX stored_file_uploaded_by_idx ON stored_file (uploaded_by_id, uploaded_at DESC)`,
    ],
  },
];
