import type { Migration } from '@ricejar/sdk';

const APPROVAL: Migration = {
  name: 'customer-tier-approval-1795392001200',
  up: [
    `ALTER TABLE tier_policy
        ADD COLUMN effective_on date,
        ADD COLUMN proposed_at timestamptz(3),
        ADD COLUMN proposed_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        ADD COLUMN decided_at timestamptz(3),
        ADD COLUMN decided_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        ADD COLUMN decision_note text,
        ADD COLUMN own_approval boolean`,
    `CREATE INDEX tier_policy_proposed_by_id_idx ON tier_policy (proposed_by_id)`,
    `CREATE INDEX tier_policy_decided_by_id_idx ON tier_policy (decided_by_id)`,
    `CREATE TABLE tier_policy_step (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3),
        policy_id uuid NOT NULL REFERENCES tier_policy ON DELETE CASCADE,
        action text NOT NULL,
        taken_at timestamptz(3) NOT NULL,
        taken_by_id uuid REFERENCES app_user ON DELETE SET NULL,
        note text,
        own_approval boolean,
        effect jsonb
      )`,
    `CREATE INDEX tier_policy_step_policy_id_taken_at_id_idx ON tier_policy_step (policy_id, taken_at, id)`,
    `CREATE INDEX tier_policy_step_taken_by_id_idx ON tier_policy_step (taken_by_id)`,
  ],
};

export const tierApprovalMigrations: readonly Migration[] = [APPROVAL];
