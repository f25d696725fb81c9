import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

const LEVELS: Migration = {
  name: 'customer-tier-levels-1795392001300',
  up: [
    `CREATE TABLE tier_level (${BASE_COLUMNS},
        key text NOT NULL,
        rank integer NOT NULL,
        name text NOT NULL,
        name_zh text NOT NULL,
        tone text NOT NULL,
        retired boolean,
        successor text
      )`,
    `CREATE UNIQUE INDEX tier_level_key_key ON tier_level (key) WHERE deleted_at IS NULL`,
    `INSERT INTO tier_level (id, created_at, updated_at, key, rank, name, name_zh, tone, retired)
     SELECT one.id::uuid, now(), now(), one.key, one.rank, one.key, one.key, one.tone, false
     FROM (VALUES
       ('019a0000-0000-7000-8000-000000001301', 'S', 0, 'gold'),
       ('019a0000-0000-7000-8000-000000001302', 'A', 1, 'jade'),
       ('019a0000-0000-7000-8000-000000001303', 'B', 2, 'blue'),
       ('019a0000-0000-7000-8000-000000001304', 'C', 3, 'stone')
     ) AS one (id, key, rank, tone)`,
  ],
};

/** Every tier is treated alike until an administrator says otherwise. */
const TREATMENTS: Migration = {
  name: 'customer-tier-treatments-1795392001301',
  up: [
    `CREATE TABLE tier_treatment (${BASE_COLUMNS},
        tier text NOT NULL,
        visit_every_days integer,
        promise_factor numeric(19,4),
        discount_limit numeric(9,4),
        pool_after_days integer,
        least_contacts integer,
        least_decision_makers integer,
        approval_role_id uuid REFERENCES role ON DELETE SET NULL
      )`,
    `CREATE UNIQUE INDEX tier_treatment_tier_key ON tier_treatment (tier) WHERE deleted_at IS NULL`,
    `CREATE INDEX tier_treatment_approval_role_id_idx ON tier_treatment (approval_role_id)`,
    `INSERT INTO tier_treatment (id, created_at, updated_at, tier, promise_factor)
     SELECT one.id::uuid, now(), now(), one.tier, 1
     FROM (VALUES
       ('019a0000-0000-7000-8000-000000001311', 'S'),
       ('019a0000-0000-7000-8000-000000001312', 'A'),
       ('019a0000-0000-7000-8000-000000001313', 'B'),
       ('019a0000-0000-7000-8000-000000001314', 'C')
     ) AS one (id, tier)`,
  ],
};

const OVERRIDES: Migration = {
  name: 'customer-tier-overrides-1795392001302',
  up: [
    `CREATE TABLE tier_override (${BASE_COLUMNS},
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        tier text NOT NULL,
        reason text NOT NULL,
        expires_on date NOT NULL,
        status text NOT NULL,
        starts_on date,
        ended_on date,
        tier_before text,
        requested_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        decided_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        decided_at timestamptz(3),
        decision_note text
      )`,
    `CREATE INDEX tier_override_customer_id_idx ON tier_override (customer_id)`,
    `CREATE INDEX tier_override_requested_by_id_idx ON tier_override (requested_by_id)`,
    `CREATE INDEX tier_override_decided_by_id_idx ON tier_override (decided_by_id)`,
    `CREATE INDEX tier_override_status_expires_on_idx ON tier_override (status, expires_on)`,
  ],
};

const REVIEWS: Migration = {
  name: 'customer-tier-reviews-1795392001303',
  up: [
    `CREATE TABLE tier_review (${BASE_COLUMNS},
        title text NOT NULL,
        subject text NOT NULL,
        policy_id uuid REFERENCES tier_policy ON DELETE SET NULL,
        model text,
        tier text,
        due_on date NOT NULL,
        every_months integer,
        assignee_id uuid REFERENCES app_user ON DELETE SET NULL,
        status text NOT NULL,
        outcome text,
        note text,
        reviewed_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        reviewed_at timestamptz(3),
        task_id uuid REFERENCES task ON DELETE SET NULL
      )`,
    `CREATE INDEX tier_review_policy_id_idx ON tier_review (policy_id)`,
    `CREATE INDEX tier_review_assignee_id_idx ON tier_review (assignee_id)`,
    `CREATE INDEX tier_review_reviewed_by_id_idx ON tier_review (reviewed_by_id)`,
    `CREATE INDEX tier_review_task_id_idx ON tier_review (task_id)`,
    `CREATE INDEX tier_review_status_due_on_idx ON tier_review (status, due_on)`,
  ],
};

/** When we last met, whom we know there; what a rule made a task for. */
const CADENCE: Migration = {
  name: 'customer-cadence-1795392001304',
  up: [
    `ALTER TABLE customer ADD COLUMN last_visit_at timestamptz(3)`,
    `ALTER TABLE customer ADD COLUMN contact_count integer DEFAULT 0`,
    `ALTER TABLE customer ADD COLUMN decision_maker_count integer DEFAULT 0`,
    `ALTER TABLE task ADD COLUMN cause text`,
    `CREATE INDEX task_cause_idx ON task (cause) WHERE cause IS NOT NULL`,
  ],
};

export const tierLifeMigrations: readonly Migration[] = [LEVELS, TREATMENTS, OVERRIDES, REVIEWS, CADENCE];
