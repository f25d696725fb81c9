import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

export const winbackMigrations: readonly Migration[] = [
  {
    name: 'winback-records-1795392001900',
    up: [
      `CREATE TABLE winback_campaign (${BASE_COLUMNS},
        owner_id uuid REFERENCES app_user ON DELETE RESTRICT,
        org_unit_id uuid REFERENCES org_unit ON DELETE RESTRICT,
        name text NOT NULL,
        started_on date NOT NULL,
        window_days integer NOT NULL,
        hold_out numeric(9,4) NOT NULL,
        note text
      )`,
      `CREATE INDEX winback_campaign_owner_id_idx ON winback_campaign (owner_id)`,
      `CREATE INDEX winback_campaign_org_unit_id_idx ON winback_campaign (org_unit_id)`,
      `CREATE INDEX winback_campaign_name_idx ON winback_campaign (name)`,
      `CREATE INDEX winback_campaign_started_on_id_idx ON winback_campaign (started_on DESC, id DESC)`,

      `CREATE TABLE winback_trial (${BASE_COLUMNS},
        campaign_id uuid NOT NULL REFERENCES winback_campaign ON DELETE CASCADE,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        started_on date NOT NULL,
        treated boolean NOT NULL
      )`,
      `CREATE INDEX winback_trial_campaign_id_idx ON winback_trial (campaign_id)`,
      `CREATE INDEX winback_trial_customer_id_idx ON winback_trial (customer_id)`,
    ],
  },
];
