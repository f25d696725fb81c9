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
  name: 'renewals-records-1795342000200',
  up: [
    `CREATE TABLE renewals_contract (${BASE_COLUMNS},
        owner_id uuid REFERENCES app_user ON DELETE RESTRICT,
        org_unit_id uuid REFERENCES org_unit ON DELETE RESTRICT,
        name text NOT NULL,
        number text,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE RESTRICT,
        status text,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        yearly_value numeric(19,4),
        yearly_value_currency character(3),
        yearly_value_base numeric(19,4),
        notice_days integer,
        renewal_months integer,
        renewable boolean,
        note text
      )`,
    `CREATE INDEX renewals_contract_owner_id_idx ON renewals_contract (owner_id)`,
    `CREATE INDEX renewals_contract_org_unit_id_idx ON renewals_contract (org_unit_id)`,
    `CREATE INDEX renewals_contract_name_idx ON renewals_contract (name)`,
    `CREATE UNIQUE INDEX renewals_contract_number_key ON renewals_contract (number) WHERE deleted_at IS NULL`,
    `CREATE INDEX renewals_contract_customer_id_idx ON renewals_contract (customer_id)`,
    `CREATE INDEX renewals_contract_status_ends_on_id_idx ON renewals_contract (status NULLS FIRST, ends_on, id)`,

    `CREATE TABLE renewals_renewal (${BASE_COLUMNS},
        contract_id uuid NOT NULL REFERENCES renewals_contract ON DELETE CASCADE,
        status text,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        yearly_value numeric(19,4),
        yearly_value_currency character(3),
        yearly_value_base numeric(19,4),
        opportunity_id uuid REFERENCES opportunity ON DELETE SET NULL,
        envelope text,
        signed_at timestamptz(3)
      )`,
    `CREATE INDEX renewals_renewal_opportunity_id_idx ON renewals_renewal (opportunity_id) WHERE opportunity_id IS NOT NULL`,
    `CREATE UNIQUE INDEX renewals_renewal_envelope_key ON renewals_renewal (envelope) WHERE deleted_at IS NULL`,
    `CREATE UNIQUE INDEX renewals_renewal_contract_id_starts_on_key ON renewals_renewal (contract_id, starts_on) WHERE deleted_at IS NULL`,
    `CREATE INDEX renewals_renewal_status_starts_on_id_idx ON renewals_renewal (status NULLS FIRST, starts_on, id)`,
  ],
};

export const renewalsMigrations: readonly Migration[] = [TABLES];
