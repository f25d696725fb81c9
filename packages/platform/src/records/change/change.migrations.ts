import type { Migration } from '@ricejar/sdk';

export const changeMigrations: readonly Migration[] = [
  {
    name: 'records-change-1795392000020',
    up: [
      // A write tells in its own statement that it must not be; the error undoes it.
      `CREATE FUNCTION refuse_write(code text) RETURNS boolean LANGUAGE plpgsql AS $$
       BEGIN
         RAISE EXCEPTION USING ERRCODE = 'RJ403', MESSAGE = code;
       END $$`,
      // History tells of the changes of records; the log of everything else. Together they are the audit.
      `CREATE VIEW audit_trail AS
       SELECT id, occurred_at, actor_user_id, action, record, record_id, detail FROM audit_log
       UNION ALL
       SELECT id, occurred_at, actor_user_id,
         record || '.' || CASE action WHEN 'create' THEN 'created' WHEN 'update' THEN 'updated'
           WHEN 'delete' THEN 'deleted' ELSE 'restored' END,
         record, record_id,
         CASE WHEN reason IS NOT NULL THEN jsonb_build_object('reason', reason) END
       FROM field_history`,
    ],
  },
];
