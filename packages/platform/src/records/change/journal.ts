import { actingUserId, type Actor, type EventName, type Row } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { appendEvents } from '../../events/outbox.js';
import type { RegisteredRecord } from '../record-registry.js';

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

const HISTORY = `insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason)
  select * from jsonb_to_recordset($1::jsonb)
    as h(id uuid, "occurredAt" timestamptz, record text, "recordId" uuid, action text, version int, changes jsonb, "actorUserId" uuid, reason text)`;

const AUDIT = `insert into audit_log (id, occurred_at, actor_user_id, action, record, record_id, detail)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Writes field history in the transaction of the change it tells of. */
export async function writeHistory(
  sql: Sql,
  actor: Actor,
  at: Date,
  entries: readonly HistoryEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const signed = entries.map((entry) => ({
    id: uuidv7(at.getTime()),
    occurredAt: at.toISOString(),
    ...entry,
    actorUserId: actingUserId(actor),
    reason: reasonOf(actor),
  }));
  await sql.query(HISTORY, [JSON.stringify(signed)], 'journal.history');
}

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

/** Tells history, audit and the outbox of one change, in its transaction. */
export async function journalChange(
  sql: Sql,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  entry: Omit<HistoryEntry, 'record'>,
): Promise<void> {
  const name = changeEvent(record.name, entry.action);
  const changed = Object.keys(entry.changes ?? {});
  if (record.definition.journal) await writeHistory(sql, actor, at, [{ record: record.name, ...entry }]);
  await writeAudit(sql, actor, at, {
    action: name,
    record: record.name,
    recordId: entry.recordId,
    detail: null,
  });
  await appendEvents(sql, [
    {
      name,
      payload: { id: entry.recordId, changed },
      record: record.name,
      recordId: entry.recordId,
      actorUserId: actingUserId(actor),
      occurredAt: at,
    },
  ]);
}
