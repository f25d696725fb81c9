import type { Migration } from '@ricejar/sdk';

const MODEL_CARDS: Migration = {
  name: 'customer-model-cards-1795392001100',
  up: [
    `CREATE TABLE model_card (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3),
        key text NOT NULL,
        "on" boolean NOT NULL,
        owner_id uuid REFERENCES app_user ON DELETE SET NULL,
        parameters jsonb,
        validation jsonb,
        passed boolean,
        validated_on date,
        validated_version text,
        validated_parameters jsonb,
        next_review_on date
      )`,
    `CREATE UNIQUE INDEX model_card_key_key ON model_card (key) WHERE deleted_at IS NULL`,
    `CREATE INDEX model_card_owner_id_idx ON model_card (owner_id)`,
  ],
};

/** Runs of before are finished; their validation held the range of their data, which has columns now. */
const GOVERNED_RUNS: Migration = {
  name: 'customer-governed-runs-1795392001101',
  up: [
    `ALTER TABLE score_run
        ADD COLUMN purpose text,
        ADD COLUMN status text,
        ADD COLUMN progress integer,
        ADD COLUMN first_day date,
        ADD COLUMN last_day date,
        ADD COLUMN purchases integer,
        ADD COLUMN digest text,
        ADD COLUMN inputs jsonb,
        ADD COLUMN kept boolean,
        ADD COLUMN reproduces_id uuid REFERENCES score_run ON DELETE SET NULL,
        ADD COLUMN requested_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        ADD COLUMN error jsonb,
        ADD COLUMN duration_ms integer`,
    `CREATE INDEX score_run_reproduces_id_idx ON score_run (reproduces_id)`,
    `CREATE INDEX score_run_requested_by_id_idx ON score_run (requested_by_id)`,
    `UPDATE score_run SET purpose = 'score', status = 'finished', progress = 100,
        first_day = (validation ->> 'firstDay')::date, last_day = (validation ->> 'lastDay')::date,
        duration_ms = (validation ->> 'durationMs')::integer, validation = NULL,
        kept = EXISTS (SELECT FROM customer_score WHERE run_id = score_run.id)`,
  ],
};

/** Who runs models may switch them, and who reads runs may read the cards of their models. */
const PERMISSIONS: Migration = {
  name: 'customer-scoring-permissions-1795392001102',
  up: [
    `UPDATE role SET permissions = permissions || '["scoring.switch"]'::jsonb
      WHERE permissions ? 'scoring.run' AND NOT permissions ? 'scoring.switch'`,
    `UPDATE role SET grants = grants || jsonb_build_object('modelCard', grants -> 'scoreRun')
      WHERE grants ? 'scoreRun' AND NOT grants ? 'modelCard'`,
  ],
};

const SUMMARIES: Migration = {
  name: 'customer-score-summaries-1795392001103',
  up: [
    `ALTER TABLE score_run ADD COLUMN reproduction jsonb`,
    `CREATE TABLE score_summary (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3),
        run_id uuid NOT NULL REFERENCES score_run ON DELETE CASCADE,
        model text NOT NULL,
        summary jsonb
      )`,
    `CREATE INDEX score_summary_run_id_idx ON score_summary (run_id)`,
  ],
};

/** Which runs have their scores stored is told by their summaries: those of before get an empty one, as old as the run. */
const SUMMARIES_OF_BEFORE: Migration = {
  name: 'customer-score-summaries-of-before-1795392001104',
  up: [
    `INSERT INTO score_summary (id, created_at, updated_at, run_id, model)
      SELECT id, created_at, created_at, id, model FROM score_run run
      WHERE kept AND NOT EXISTS (SELECT FROM score_summary WHERE run_id = run.id)`,
  ],
};

/** Scores are packed now. Those of before go: the next run of each model, at night at the latest, stores them anew. */
const PIECES: Migration = {
  name: 'customer-score-pieces-1795392001105',
  up: [
    `CREATE TABLE score_piece (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3),
        run_id uuid NOT NULL REFERENCES score_run ON DELETE CASCADE,
        model text NOT NULL,
        number integer NOT NULL,
        first text,
        last text,
        customers jsonb,
        "values" jsonb,
        details jsonb
      )`,
    `CREATE INDEX score_piece_run_id_idx ON score_piece (run_id)`,
    `UPDATE score_run SET kept = false WHERE kept`,
    `DROP TABLE customer_score`,
    `UPDATE role SET grants = grants - 'customerScore' WHERE grants ? 'customerScore'`,
    `ALTER TABLE customer ADD COLUMN tier_decided_by text`,
    `ALTER TABLE tier_policy ADD COLUMN graded_by jsonb`,
  ],
};

export const governanceMigrations: readonly Migration[] = [
  MODEL_CARDS,
  GOVERNED_RUNS,
  PERMISSIONS,
  SUMMARIES,
  SUMMARIES_OF_BEFORE,
  PIECES,
];
