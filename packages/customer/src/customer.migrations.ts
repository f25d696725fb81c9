import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

const OWNER_COLUMNS = `
        owner_id uuid REFERENCES app_user ON DELETE RESTRICT,
        org_unit_id uuid REFERENCES org_unit ON DELETE RESTRICT`;

// Sort indexes end with the id, so that a page is one stretch of an index, read from either end. Tier, score and risk
// stand in none: re-grading a million customers must not touch an index. The room left on each page is for that, too.
const CUSTOMERS: Migration = {
  name: 'customer-records-1795305600450',
  up: [
    `CREATE TABLE customer (${BASE_COLUMNS},${OWNER_COLUMNS},
        name text NOT NULL,
        code text,
        alias text,
        parent_id uuid REFERENCES customer ON DELETE SET NULL,
        industry text,
        lifecycle text,
        country text,
        region text,
        city text,
        address text,
        website text,
        phone text,
        email text,
        employees integer,
        founded_year integer,
        annual_revenue numeric(19,4),
        annual_revenue_currency character(3),
        annual_revenue_base numeric(19,4),
        tax_number text,
        source text,
        next_contact_on date,
        note text,
        tier text,
        tier_score numeric(19,6),
        tier_since date,
        tier_policy_version integer,
        tier_reasons jsonb,
        risk text,
        risk_reasons jsonb
      ) WITH (fillfactor = 85)`,
    `CREATE INDEX customer_owner_id_idx ON customer (owner_id)`,
    `CREATE INDEX customer_org_unit_id_idx ON customer (org_unit_id)`,
    `CREATE UNIQUE INDEX customer_code_key ON customer (code) WHERE deleted_at IS NULL`,
    `CREATE INDEX customer_parent_id_idx ON customer (parent_id) WHERE parent_id IS NOT NULL`,
    `CREATE INDEX customer_name_id_idx ON customer (name, id)`,
    `CREATE INDEX customer_updated_at_id_idx ON customer (updated_at, id)`,
    `CREATE INDEX customer_annual_revenue_base_id_idx ON customer (annual_revenue_base NULLS FIRST, id)`,
    `CREATE INDEX customer_industry_annual_revenue_base_id_idx ON customer (industry NULLS FIRST, annual_revenue_base NULLS FIRST, id)`,
    `CREATE INDEX customer_next_contact_on_id_idx ON customer (next_contact_on NULLS FIRST, id)`,
    `CREATE TABLE contact (${BASE_COLUMNS},
        name text NOT NULL,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        job_title text,
        department text,
        decision_role text,
        email text,
        phone text,
        wechat text,
        birthday date,
        is_primary boolean,
        note text
      )`,
    `CREATE INDEX contact_customer_id_idx ON contact (customer_id)`,
    `CREATE INDEX contact_name_id_idx ON contact (name, id)`,
    `CREATE TABLE activity (${BASE_COLUMNS},
        subject text NOT NULL,
        kind text,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        contact_id uuid REFERENCES contact ON DELETE SET NULL,
        occurred_at timestamptz(3) NOT NULL,
        duration_minutes integer,
        note text
      )`,
    `CREATE INDEX activity_customer_id_occurred_at_id_idx ON activity (customer_id, occurred_at, id)`,
    `CREATE INDEX activity_occurred_at_id_idx ON activity (occurred_at, id)`,
    `CREATE INDEX activity_contact_id_idx ON activity (contact_id) WHERE contact_id IS NOT NULL`,
    `CREATE TABLE task (${BASE_COLUMNS},${OWNER_COLUMNS},
        title text NOT NULL,
        customer_id uuid REFERENCES customer ON DELETE CASCADE,
        due_on date,
        status text,
        priority text,
        note text
      )`,
    `CREATE INDEX task_owner_id_status_due_on_idx ON task (owner_id, status, due_on NULLS FIRST)`,
    `CREATE INDEX task_org_unit_id_idx ON task (org_unit_id)`,
    `CREATE INDEX task_customer_id_idx ON task (customer_id) WHERE customer_id IS NOT NULL`,
    `CREATE INDEX task_due_on_id_idx ON task (due_on NULLS FIRST, id)`,
  ],
};

const TIERS: Migration = {
  name: 'customer-tiers-1795305600451',
  up: [
    `CREATE TABLE score_run (${BASE_COLUMNS},
        model text NOT NULL,
        model_version text,
        as_of date NOT NULL,
        customers integer,
        parameters jsonb,
        validation jsonb,
        finished_at timestamptz(3)
      )`,
    `CREATE INDEX score_run_model_finished_at_id_idx ON score_run (model, finished_at NULLS FIRST, id)`,
    `CREATE TABLE customer_score (${BASE_COLUMNS},
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        run_id uuid NOT NULL REFERENCES score_run ON DELETE CASCADE,
        model text NOT NULL,
        value numeric(19,6) NOT NULL,
        factors jsonb,
        reasons jsonb
      )`,
    `CREATE INDEX customer_score_customer_id_idx ON customer_score (customer_id)`,
    `CREATE INDEX customer_score_run_id_idx ON customer_score (run_id)`,
    `CREATE TABLE tier_policy (${BASE_COLUMNS},
        number integer NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        model text NOT NULL,
        definition jsonb NOT NULL,
        published_at timestamptz(3),
        published_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        note text
      )`,
    `CREATE UNIQUE INDEX tier_policy_number_key ON tier_policy (number) WHERE deleted_at IS NULL`,
    `CREATE INDEX tier_policy_published_by_id_idx ON tier_policy (published_by_id)`,
    `CREATE TABLE tier_change (${BASE_COLUMNS},
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        from_tier text,
        to_tier text,
        score numeric(19,6),
        reasons jsonb,
        policy_id uuid REFERENCES tier_policy ON DELETE SET NULL,
        changed_at timestamptz(3) NOT NULL
      )`,
    `CREATE INDEX tier_change_customer_id_changed_at_id_idx ON tier_change (customer_id, changed_at, id)`,
    `CREATE INDEX tier_change_changed_at_id_idx ON tier_change (changed_at, id)`,
    `CREATE INDEX tier_change_policy_id_idx ON tier_change (policy_id)`,
  ],
};

/** Where a customer has several primary contacts, the one that was changed last stays so. */
const PRIMARY_CONTACT: Migration = {
  name: 'customer-primary-contact-1795392000022',
  up: [
    `UPDATE contact one SET is_primary = false, version = version + 1
     WHERE is_primary AND deleted_at IS NULL AND EXISTS (
       SELECT FROM contact other WHERE other.customer_id = one.customer_id AND other.is_primary
         AND other.deleted_at IS NULL AND (other.updated_at, other.id) > (one.updated_at, one.id))`,
    `CREATE UNIQUE INDEX contact_is_primary_key ON contact (customer_id) WHERE is_primary AND deleted_at IS NULL`,
  ],
};

export const customerMigrations: readonly Migration[] = [CUSTOMERS, TIERS, PRIMARY_CONTACT];
