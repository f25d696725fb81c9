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
];
