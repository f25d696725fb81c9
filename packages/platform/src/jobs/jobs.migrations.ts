import type { Migration } from '@ricejar/sdk';

/** The queue's own tables are in the schema `pgboss`, which pg-boss installs and upgrades at start. */
export const jobsMigrations: readonly Migration[] = [
  {
    name: 'jobs-schedule-1795305600400',
    up: [
      `CREATE TABLE schedule (
        name text PRIMARY KEY,
        due_at timestamptz NOT NULL,
        holder uuid,
        held_until timestamptz,
        started_at timestamptz(3),
        finished_at timestamptz(3),
        error text
      )`,
    ],
  },
];
