import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

/** Days that knowledge keeps: risk turns fast, strategy is made once a year. */
const TOPICS: Migration = {
  name: 'customer-insight-1795392001500',
  up: [
    `CREATE TABLE insight_topic (${BASE_COLUMNS},
        topic text NOT NULL,
        fresh_for_days integer NOT NULL,
        expected boolean
      )`,
    `CREATE UNIQUE INDEX insight_topic_topic_key ON insight_topic (topic) WHERE deleted_at IS NULL`,
    `INSERT INTO insight_topic (id, created_at, updated_at, topic, fresh_for_days, expected) VALUES
       ('01900000-0000-7000-8000-000000015001', now(), now(), 'industry', 365, true),
       ('01900000-0000-7000-8000-000000015002', now(), now(), 'finances', 365, true),
       ('01900000-0000-7000-8000-000000015003', now(), now(), 'strategy', 365, true),
       ('01900000-0000-7000-8000-000000015004', now(), now(), 'wallet', 365, true),
       ('01900000-0000-7000-8000-000000015005', now(), now(), 'competitors', 180, true),
       ('01900000-0000-7000-8000-000000015006', now(), now(), 'alliances', 365, false),
       ('01900000-0000-7000-8000-000000015007', now(), now(), 'risk', 90, true)`,
    `CREATE TABLE insight_fact (${BASE_COLUMNS},
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        topic text NOT NULL,
        statement text NOT NULL,
        figure numeric(19,4),
        unit text,
        wallet_total numeric(19,4),
        wallet_total_currency character(3),
        wallet_total_base numeric(19,4),
        period_from date,
        period_to date,
        source text NOT NULL,
        source_url text,
        dated_on date NOT NULL,
        confidence text,
        is_key boolean,
        note text,
        supersedes_id uuid REFERENCES insight_fact ON DELETE SET NULL,
        renewal_id uuid REFERENCES task ON DELETE SET NULL
      )`,
    `CREATE INDEX insight_fact_customer_id_topic_dated_on_id_idx ON insight_fact (customer_id, topic, dated_on DESC, id DESC)`,
    `CREATE INDEX insight_fact_topic_dated_on_id_idx ON insight_fact (topic, dated_on, id)`,
    `CREATE UNIQUE INDEX insight_fact_supersedes_id_key ON insight_fact (supersedes_id) WHERE deleted_at IS NULL`,
    `CREATE INDEX insight_fact_renewal_id_idx ON insight_fact (renewal_id) WHERE renewal_id IS NOT NULL`,
    `CREATE TABLE industry_profile (${BASE_COLUMNS},
        industry text NOT NULL,
        growth numeric(9,4),
        firms jsonb,
        note text,
        source text NOT NULL,
        source_url text,
        dated_on date NOT NULL
      )`,
    `CREATE UNIQUE INDEX industry_profile_industry_key ON industry_profile (industry) WHERE deleted_at IS NULL`,
  ],
};

export const insightMigrations: readonly Migration[] = [TOPICS];
