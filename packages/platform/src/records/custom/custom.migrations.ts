import type { Migration } from '@ricejar/sdk';

export const customMigrations: readonly Migration[] = [
  {
    name: 'records-custom-1795315000000',
    up: [
      `CREATE TABLE custom_record_type (
        name text PRIMARY KEY,
        definition jsonb NOT NULL,
        added_at timestamptz(3) NOT NULL DEFAULT now(),
        retired_at timestamptz(3)
      )`,
      `CREATE TABLE custom_field (
        record text NOT NULL,
        name text NOT NULL,
        definition jsonb NOT NULL,
        added_at timestamptz(3) NOT NULL DEFAULT now(),
        retired_at timestamptz(3),
        PRIMARY KEY (record, name)
      )`,
      `CREATE TABLE record_layout (
        id uuid PRIMARY KEY,
        record text NOT NULL,
        role_id uuid REFERENCES role ON DELETE CASCADE,
        definition jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (record, role_id)
      )`,
      `CREATE INDEX record_layout_role_id_idx ON record_layout (role_id)`,
      // One row: what every replica compares with what it runs on.
      `CREATE TABLE schema_version (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        version bigint NOT NULL,
        changed_at timestamptz(3) NOT NULL DEFAULT now()
      )`,
      `INSERT INTO schema_version (version) VALUES (1)`,
      `CREATE TABLE index_build (
        id uuid PRIMARY KEY,
        record text NOT NULL,
        fields text[] NOT NULL,
        origin text NOT NULL,
        index_name text NOT NULL UNIQUE,
        statement text NOT NULL,
        status text NOT NULL,
        progress real NOT NULL DEFAULT 0,
        error text,
        asked_at timestamptz(3) NOT NULL DEFAULT now(),
        ended_at timestamptz(3)
      )`,
      `CREATE INDEX index_build_record_idx ON index_build (record)`,
    ],
  },
  {
    name: 'records-choice-sets-1795392001300',
    up: [`CREATE TABLE choice_set (name text PRIMARY KEY, choices jsonb NOT NULL)`],
  },
];
