import type { Migration } from '@ricejar/sdk';

/** Partitions by month are added ahead of time by `ensurePartitions`; the default one catches what lies outside. */
export const PARTITIONED = ['field_history', 'audit_log'] as const;

export const historyMigrations: readonly Migration[] = [
  {
    name: 'database-history-1795305599000',
    up: [
      `CREATE TABLE field_history (
        id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        record text NOT NULL,
        record_id uuid NOT NULL,
        action text NOT NULL,
        version integer NOT NULL,
        changes jsonb,
        actor_user_id uuid,
        reason text,
        PRIMARY KEY (id, occurred_at)
      ) PARTITION BY RANGE (occurred_at)`,
      `CREATE INDEX field_history_record_idx ON field_history (record_id, occurred_at DESC)`,
      `CREATE TABLE field_history_rest PARTITION OF field_history DEFAULT`,
      `CREATE TABLE audit_log (
        id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        actor_user_id uuid,
        action text NOT NULL,
        record text,
        record_id uuid,
        detail jsonb,
        PRIMARY KEY (id, occurred_at)
      ) PARTITION BY RANGE (occurred_at)`,
      `CREATE INDEX audit_log_record_idx ON audit_log (record_id, occurred_at DESC)`,
      `CREATE TABLE audit_log_rest PARTITION OF audit_log DEFAULT`,
    ],
  },
];
