import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

// A reference that leads a composite index has no index of its own beside it.
const TABLES: Migration = {
  name: 'opportunity-records-1795305600500',
  up: [
    `CREATE TABLE product (${BASE_COLUMNS},
        name text NOT NULL,
        code text,
        series text,
        list_price numeric(19,4),
        list_price_currency character(3),
        list_price_base numeric(19,4),
        active boolean,
        note text
      )`,
    `CREATE INDEX product_name_idx ON product (name)`,
    `CREATE UNIQUE INDEX product_code_key ON product (code) WHERE deleted_at IS NULL`,
    `CREATE INDEX product_series_idx ON product (series)`,

    `CREATE TABLE pipeline (${BASE_COLUMNS},
        name text NOT NULL,
        name_zh text
      )`,
    `CREATE INDEX pipeline_name_idx ON pipeline (name)`,
    `CREATE TABLE stage (${BASE_COLUMNS},
        name text NOT NULL,
        name_zh text,
        pipeline_id uuid NOT NULL REFERENCES pipeline ON DELETE CASCADE,
        position integer,
        kind text NOT NULL,
        probability numeric(9,4)
      )`,
    `CREATE INDEX stage_name_idx ON stage (name)`,
    `CREATE INDEX stage_pipeline_id_position_idx ON stage (pipeline_id, position NULLS FIRST)`,

    `CREATE TABLE opportunity (${BASE_COLUMNS},
        owner_id uuid REFERENCES app_user ON DELETE RESTRICT,
        org_unit_id uuid REFERENCES org_unit ON DELETE RESTRICT,
        name text NOT NULL,
        code text,
        customer_id uuid REFERENCES customer ON DELETE RESTRICT,
        product_id uuid REFERENCES product ON DELETE RESTRICT,
        stage_id uuid NOT NULL REFERENCES stage ON DELETE RESTRICT,
        amount numeric(19,4),
        amount_currency character(3),
        amount_base numeric(19,4),
        close_on date,
        engaged_on date,
        closed_on date,
        lost_reason text,
        note text
      )`,
    `CREATE INDEX opportunity_owner_id_idx ON opportunity (owner_id)`,
    `CREATE INDEX opportunity_org_unit_id_idx ON opportunity (org_unit_id)`,
    `CREATE INDEX opportunity_name_idx ON opportunity (name)`,
    `CREATE UNIQUE INDEX opportunity_code_key ON opportunity (code) WHERE deleted_at IS NULL`,
    `CREATE INDEX opportunity_customer_id_idx ON opportunity (customer_id)`,
    `CREATE INDEX opportunity_product_id_idx ON opportunity (product_id)`,
    `CREATE INDEX opportunity_stage_id_close_on_id_idx ON opportunity (stage_id, close_on NULLS FIRST, id)`,

    `CREATE TABLE sales_order (${BASE_COLUMNS},
        number text,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE RESTRICT,
        ordered_on date NOT NULL,
        amount numeric(19,4) NOT NULL,
        amount_currency character(3) NOT NULL,
        amount_base numeric(19,4) NOT NULL,
        quantity numeric(19,4),
        status text,
        opportunity_id uuid REFERENCES opportunity ON DELETE SET NULL,
        note text
      )`,
    `CREATE UNIQUE INDEX sales_order_number_key ON sales_order (number) WHERE deleted_at IS NULL`,
    `CREATE INDEX sales_order_opportunity_id_idx ON sales_order (opportunity_id) WHERE opportunity_id IS NOT NULL`,
    `CREATE INDEX sales_order_customer_id_ordered_on_id_idx ON sales_order (customer_id, ordered_on DESC, id DESC)`,
    `CREATE INDEX sales_order_ordered_on_id_idx ON sales_order (ordered_on DESC, id DESC)`,

    `CREATE TABLE sales_order_line (${BASE_COLUMNS},
        sales_order_id uuid NOT NULL REFERENCES sales_order ON DELETE CASCADE,
        product_id uuid REFERENCES product ON DELETE RESTRICT,
        description text,
        quantity numeric(19,4),
        unit_price numeric(19,4),
        unit_price_currency character(3),
        unit_price_base numeric(19,4),
        amount numeric(19,4),
        amount_currency character(3),
        amount_base numeric(19,4)
      )`,
    `CREATE INDEX sales_order_line_sales_order_id_idx ON sales_order_line (sales_order_id)`,
    `CREATE INDEX sales_order_line_product_id_idx ON sales_order_line (product_id) WHERE product_id IS NOT NULL`,
  ],
};

/** Ids as in `default-pipeline.ts`. What an administrator changes or deletes afterwards stays so. */
const DEFAULT_PIPELINE: Migration = {
  name: 'opportunity-default-pipeline-1795305600501',
  up: [
    `INSERT INTO pipeline (id, created_at, updated_at, name, name_zh)
     VALUES ('019a0000-0000-7000-8000-000000000001', now(), now(), 'Sales', '销售流程')`,
    `INSERT INTO stage (id, created_at, updated_at, pipeline_id, name, name_zh, position, kind, probability)
     SELECT one.id::uuid, now(), now(), '019a0000-0000-7000-8000-000000000001', one.name, one.name_zh, one.position,
            one.kind, one.probability
     FROM (VALUES
       ('019a0000-0000-7000-8000-000000000011', 'Prospecting', '初步接触', 1, 'open', 0.1),
       ('019a0000-0000-7000-8000-000000000012', 'Engaging', '需求沟通', 2, 'open', 0.3),
       ('019a0000-0000-7000-8000-000000000013', 'Proposal', '方案报价', 3, 'open', 0.5),
       ('019a0000-0000-7000-8000-000000000014', 'Negotiation', '商务谈判', 4, 'open', 0.75),
       ('019a0000-0000-7000-8000-000000000015', 'Won', '赢单', 5, 'won', 1),
       ('019a0000-0000-7000-8000-000000000016', 'Lost', '输单', 6, 'lost', 0)
     ) AS one (id, name, name_zh, position, kind, probability)`,
  ],
};

const DISCOUNTS: Migration = {
  name: 'opportunity-discounts-1795392001330',
  up: [
    `ALTER TABLE opportunity ADD COLUMN discount numeric(9,4)`,
    `CREATE TABLE discount_request (${BASE_COLUMNS},
        opportunity_id uuid NOT NULL REFERENCES opportunity ON DELETE CASCADE,
        discount numeric(9,4) NOT NULL,
        reason text NOT NULL,
        status text NOT NULL,
        customer_id uuid REFERENCES customer ON DELETE CASCADE,
        tier text,
        tier_limit numeric(9,4),
        requested_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        decided_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        decided_at timestamptz(3),
        decision_note text
      )`,
    `CREATE INDEX discount_request_opportunity_id_idx ON discount_request (opportunity_id)`,
    `CREATE INDEX discount_request_customer_id_idx ON discount_request (customer_id)`,
    `CREATE INDEX discount_request_requested_by_id_idx ON discount_request (requested_by_id)`,
    `CREATE INDEX discount_request_decided_by_id_idx ON discount_request (decided_by_id)`,
  ],
};

export const opportunityMigrations: readonly Migration[] = [TABLES, DEFAULT_PIPELINE, DISCOUNTS];
