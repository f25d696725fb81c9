import { actingUserId, type Actor } from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import { appendEvents } from '../../events/outbox.js';
import type { RegisteredRecord } from '../record-registry.js';
import { reasonOf, writeAudit } from './journal.js';

/** History, audit and event of rows that were inserted set-based; the import engine tells of its rows by this too. */
export async function journalInserted(
  tx: Transaction,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  ids: readonly string[],
): Promise<void> {
  await tellCreated(tx, actor, record, at, ids);
  await journalBulk(tx, actor, record, at, 'bulkCreated', ids.length);
}

/** The history of rows that were inserted, where their record type keeps one. */
export async function tellCreated(
  tx: Transaction,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  ids: readonly string[],
): Promise<void> {
  if (!record.definition.journal) return;
  await tx.query(
    `insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason)
     select one, $2, $3, one, 'create', 1, null, $4, $5 from unnest($1::uuid[]) as one`,
    // A record is created once: its own id serves, and ids in order go to the end of the index.
    [ids, at, record.name, actingUserId(actor), reasonOf(actor)],
  );
}

/** An `insert` from table to table, with the CTEs it reads from, if any, and their values. */
export interface InsertFrom {
  ctes?: string;
  insert: string;
  values: readonly unknown[];
}

/** Inserts rows that lie in the database already, with history, audit and event; their values never pass through here. */
export async function insertFrom(
  tx: Transaction,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  { ctes, insert, values }: InsertFrom,
): Promise<number> {
  const place = (nth: number, type: string): string => `$${values.length + nth}::${type}`;
  const history = record.definition.journal
    ? `, told as (insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason)
         select id, ${place(1, 'timestamptz')}, ${place(2, 'text')}, id, 'create', 1, null, ${place(3, 'uuid')}, ${place(4, 'text')} from made)`
    : '';
  const signed = record.definition.journal ? [at, record.name, actingUserId(actor), reasonOf(actor)] : [];
  const [made] = await tx.query<{ count: number }>(
    `with ${ctes ? `${ctes}, ` : ''}made as (${insert} returning id)${history} select count(*)::int as count from made`,
    [...values, ...signed],
  );
  const count = made?.count ?? 0;
  await journalBulk(tx, actor, record, at, 'bulkCreated', count);
  return count;
}

/** The one audit entry and the one event of a set-based write. */
export async function journalBulk(
  tx: Transaction,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  verb: string,
  count: number,
): Promise<void> {
  const name = `${record.name}.${verb}` as const;
  await writeAudit(tx, actor, at, { action: name, record: record.name, recordId: null, detail: { count } });
  await appendEvents(tx, [
    { name, payload: { count }, record: record.name, actorUserId: actingUserId(actor), occurredAt: at },
  ]);
}
