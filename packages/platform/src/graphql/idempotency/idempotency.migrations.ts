import type { Migration } from '@ricejar/sdk';

export const idempotencyMigrations: readonly Migration[] = [
  {
    name: 'graphql-idempotency-1795392000021',
    up: [
      // One row for each root field that wrote a record, in the transaction of the write; one with field '' for a request
      // that does anything else, claimed before it runs.
      `CREATE TABLE idempotency_key (
        actor_id uuid NOT NULL,
        key text NOT NULL,
        field text NOT NULL,
        body_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        held_until timestamptz,
        effect boolean NOT NULL DEFAULT false,
        status integer,
        answer text,
        PRIMARY KEY (actor_id, key, field)
      )`,
      `CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at)`,
    ],
  },
];
