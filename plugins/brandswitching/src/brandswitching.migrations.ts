import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

export const brandswitchingMigrations: readonly Migration[] = [
  {
    name: 'brandswitching-records-1795392001901',
    up: [
      `CREATE TABLE brandswitching_brand (${BASE_COLUMNS},
        name text NOT NULL,
        ours boolean
      )`,
      `CREATE UNIQUE INDEX brandswitching_brand_name_key ON brandswitching_brand (name) WHERE deleted_at IS NULL`,

      `CREATE TABLE brandswitching_answer (${BASE_COLUMNS},
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        answered_on date NOT NULL,
        last_id uuid NOT NULL REFERENCES brandswitching_brand ON DELETE RESTRICT,
        before_id uuid REFERENCES brandswitching_brand ON DELETE RESTRICT,
        note text
      )`,
      `CREATE INDEX brandswitching_answer_customer_id_answered_on_id_idx ON brandswitching_answer (customer_id, answered_on DESC, id DESC)`,
      `CREATE INDEX brandswitching_answer_answered_on_id_idx ON brandswitching_answer (answered_on DESC, id DESC)`,
      `CREATE INDEX brandswitching_answer_last_id_idx ON brandswitching_answer (last_id)`,
      `CREATE INDEX brandswitching_answer_before_id_idx ON brandswitching_answer (before_id) WHERE before_id IS NOT NULL`,
    ],
  },
];
