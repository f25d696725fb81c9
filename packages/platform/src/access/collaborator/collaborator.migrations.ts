import type { Migration } from '@ricejar/sdk';

export const collaboratorMigrations: readonly Migration[] = [
  {
    name: 'access-collaborator-1795392000011',
    up: [
      `CREATE TABLE collaborator (
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        record text NOT NULL,
        record_id uuid NOT NULL,
        level text NOT NULL CHECK (level IN ('read', 'work')),
        until date,
        added_at timestamptz(3) NOT NULL,
        added_by_id uuid,
        PRIMARY KEY (user_id, record, record_id)
      )`,
      `CREATE INDEX collaborator_record_id_idx ON collaborator (record_id)`,
    ],
  },
];
