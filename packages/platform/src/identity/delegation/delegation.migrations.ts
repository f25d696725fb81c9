import type { Migration } from '@ricejar/sdk';

export const delegationMigrations: readonly Migration[] = [
  {
    name: 'identity-delegation-1795392000010',
    up: [
      `CREATE TABLE delegation (
        id uuid PRIMARY KEY,
        from_user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        to_user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        note text,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        ended_at timestamptz(3),
        CHECK (ends_on >= starts_on),
        CHECK (from_user_id <> to_user_id)
      )`,
      `CREATE INDEX delegation_to_user_id_idx ON delegation (to_user_id, ends_on)`,
      `CREATE INDEX delegation_from_user_id_idx ON delegation (from_user_id, ends_on)`,
    ],
  },
];
