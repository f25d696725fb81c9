import { actingUserId, type Actor, type EventName, type Row } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';

/** One change of one record as history keeps it. `changes` is null on create: the values are the record itself. */
export interface HistoryEntry {
  record: string;
  recordId: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  version: number;
  changes: { [path: string]: { before: unknown; after: unknown } } | null;
}

export interface AuditEntry {
  action: string;
  record: string | null;
  recordId: string | null;
  detail: Row | null;
}

export const reasonOf = (actor: Actor): string | null => (actor.kind === 'system' ? actor.reason : null);

export const HISTORY_COLUMNS =
  'id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason';
export const AUDIT_COLUMNS = 'id, occurred_at, actor_user_id, action, record, record_id, detail';

const AUDIT = `insert into audit_log (${AUDIT_COLUMNS})
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Writes one audit entry in the transaction of what it tells of. */
export async function writeAudit(sql: Sql, actor: Actor, at: Date, entry: AuditEntry): Promise<void> {
  const detail = { ...entry.detail, ...(reasonOf(actor) && { reason: reasonOf(actor) }) };
  const values = [uuidv7(at.getTime()), at, actingUserId(actor), entry.action, entry.record, entry.recordId];
  await sql.query(
    AUDIT,
    [...values, Object.keys(detail).length === 0 ? null : JSON.stringify(detail)],
    'journal.audit',
  );
}

const PAST: Record<HistoryEntry['action'], string> = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
  restore: 'restored',
};

export const changeEvent = (record: string, action: HistoryEntry['action']): EventName =>
  `${record}.${PAST[action]}`;
