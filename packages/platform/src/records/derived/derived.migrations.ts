import type { Migration } from '@ricejar/sdk';

export const derivedMigrations: readonly Migration[] = [
  {
    name: 'records-derived-1795305801000',
    up: [
      // What is installed, by a hash of its definition, with the statements that take it away again.
      `CREATE TABLE derived_object (
        name text PRIMARY KEY,
        definition text NOT NULL,
        removal text[] NOT NULL,
        installed_at timestamptz(3) NOT NULL DEFAULT now()
      )`,
    ],
  },
  {
    name: 'records-derived-lines-1795305801001',
    up: [
      // Records whose values have to be computed anew: their formulas, and their roll-ups where the line says so.
      `CREATE TABLE derived_dirty (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        record text NOT NULL,
        record_id uuid NOT NULL,
        roll_ups boolean NOT NULL DEFAULT false
      ) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0)`,
      // Records that filters of roll-ups look at from afar, and that have changed; `seen` is the first look at it.
      `CREATE TABLE derived_stale (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source text NOT NULL,
        record_id uuid NOT NULL,
        seen xid8
      )`,
      // Record types whose rows are gone through once, because a formula or a roll-up is new.
      `CREATE TABLE derived_backfill (
        record text PRIMARY KEY,
        fields text[] NOT NULL,
        starts_at timestamptz(3) NOT NULL,
        after uuid,
        done bigint NOT NULL DEFAULT 0,
        total bigint NOT NULL
      )`,
    ],
  },
];
