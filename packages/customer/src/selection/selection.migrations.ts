import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

export const selectionMigrations: readonly Migration[] = [
  {
    name: 'customer-selection-1795392001400',
    up: [
      `CREATE TABLE selection_policy (${BASE_COLUMNS},
        number integer NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        definition jsonb NOT NULL,
        published_at timestamptz(3) NOT NULL,
        published_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        retired_at timestamptz(3),
        note text
      )`,
      `CREATE UNIQUE INDEX selection_policy_number_key ON selection_policy (number) WHERE deleted_at IS NULL`,
      `CREATE INDEX selection_policy_published_by_id_idx ON selection_policy (published_by_id)`,
      `CREATE TABLE selection_review (${BASE_COLUMNS},
        number integer NOT NULL,
        name text NOT NULL,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        subject text NOT NULL,
        current boolean NOT NULL,
        policy_id uuid NOT NULL REFERENCES selection_policy ON DELETE RESTRICT,
        result text NOT NULL,
        score numeric(19,4) NOT NULL,
        answers jsonb NOT NULL,
        reasons jsonb,
        conflicts_ids uuid[],
        conditions text,
        note text,
        decided_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        decided_at timestamptz(3) NOT NULL,
        valid_until date NOT NULL,
        override_status text,
        override_reason text,
        override_requested_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        override_requested_at timestamptz(3),
        override_decided_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        override_decided_at timestamptz(3),
        override_note text
      )`,
      `CREATE UNIQUE INDEX selection_review_number_key ON selection_review (number) WHERE deleted_at IS NULL`,
      `CREATE INDEX selection_review_customer_id_number_idx ON selection_review (customer_id, number)`,
      `CREATE INDEX selection_review_decided_at_id_idx ON selection_review (decided_at, id)`,
      `CREATE INDEX selection_review_policy_id_idx ON selection_review (policy_id)`,
      `CREATE INDEX selection_review_conflicts_ids_idx ON selection_review USING gin (conflicts_ids)`,
      `CREATE INDEX selection_review_decided_by_id_idx ON selection_review (decided_by_id)`,
      `CREATE INDEX selection_review_override_status_idx ON selection_review (override_status)`,
      `CREATE INDEX selection_review_override_requested_by_id_idx ON selection_review (override_requested_by_id)`,
      `CREATE INDEX selection_review_override_decided_by_id_idx ON selection_review (override_decided_by_id)`,
    ],
  },
  {
    // Who publishes tier policies publishes these, and reviews are read by whoever reads changes of tier.
    name: 'customer-selection-rights-1795392001401',
    up: [
      `UPDATE role SET permissions = permissions || '["selection.manage"]'::jsonb
        WHERE permissions ? 'tier.publish' AND NOT permissions ? 'selection.manage'`,
      `UPDATE role SET permissions = permissions || '["selection.override"]'::jsonb
        WHERE id = '01900000-0000-7000-8000-000000000002' AND NOT permissions ? 'selection.override'`,
      `UPDATE role SET grants = grants || jsonb_build_object('selectionPolicy', grants -> 'tierPolicy')
        WHERE grants ? 'tierPolicy' AND NOT grants ? 'selectionPolicy'`,
      `UPDATE role SET grants = grants || jsonb_build_object('selectionReview', grants -> 'tierChange')
        WHERE grants ? 'tierChange' AND NOT grants ? 'selectionReview'`,
    ],
  },
];
