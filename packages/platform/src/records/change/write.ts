import { actingUserId, type Actor } from '@ricejar/sdk';
import { APPEND_COLUMNS, eventRows, type NewEvent } from '../../events/outbox.js';
import { uuidv7 } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import type { ColumnValue } from './columns.js';
import { AUDIT_COLUMNS, HISTORY_COLUMNS, changeEvent, reasonOf, type HistoryEntry } from './journal.js';
import type { AnswerKeeper } from './telling.js';

/** One write of one record, with all that is kept of it. */
export interface Write {
  actor: Actor;
  record: RegisteredRecord;
  at: Date;
  entry: Omit<HistoryEntry, 'record'>;
  columns: readonly ColumnValue[];
  events: readonly NewEvent[];
}

/** What a write must also satisfy and tell; each an expression over the written row. */
export interface Told {
  /** Where the record may lie afterwards: `true` when anywhere. */
  landing: string;
  answer: string | null;
  keeper?: AnswerKeeper;
}

/** The alias of the row that a write has made. */
export const MADE = 'made';

/**
 * One statement: the row (compare and set), its history, its events and the answer. It gives one row with `answer`, or
 * none when the version has moved on; a row that lands out of reach undoes it all with `FORBIDDEN`.
 */
export function writeText(write: Write, told: Told, params: Params): string {
  const { record, entry, events } = write;
  const parts = [
    `${MADE} as (${entry.action === 'create' ? insertText(write, params) : updateText(write, params)} returning *)`,
    record.definition.journal ? historyText(write, params) : auditText(write, params),
    ...(events.length > 0 ? [eventsText(events, params)] : []),
    `told as (select ${MADE}.id, ${told.answer ?? 'null'} as answer, ${landingText(told.landing)} as landed from ${MADE})`,
    ...(told.keeper ? [`kept as (${told.keeper.insert(params, 'told.answer', 'told')})`] : []),
  ];
  return `with ${parts.join(', ')} select answer, landed from told`;
}

// The function throws: a write that must not be is undone as a whole.
const landingText = (landing: string): string =>
  landing === 'true' ? 'true' : `case when ${landing} then true else refuse_write('FORBIDDEN') end`;

function stamped({ actor, at, columns, entry }: Write): ColumnValue[] {
  const by = actingUserId(actor);
  const own = (verb: string): ColumnValue[] => [
    { column: `${verb}_at`, value: at, type: 'timestamptz' },
    { column: `${verb}_by_id`, value: by, type: 'uuid' },
  ];
  const stamps = entry.action === 'create' ? [...own('created'), ...own('updated')] : own('updated');
  const given = new Set(stamps.map((one) => one.column));
  return [...columns.filter((one) => !given.has(one.column)), ...stamps];
}

function insertText(write: Write, params: Params): string {
  const columns = stamped(write);
  const names = ['id', ...columns.map((one) => ident(one.column))];
  const places = [
    params.own(write.entry.recordId, 'uuid'),
    ...columns.map((one) => params.own(one.value, one.type)),
  ];
  return `insert into ${ident(write.record.table)} (${names.join(', ')}) values (${places.join(', ')})`;
}

function updateText(write: Write, params: Params): string {
  const { record, entry } = write;
  const set = stamped(write).map((one) => `${ident(one.column)} = ${params.own(one.value, one.type)}`);
  return `update ${ident(record.table)} set ${set.join(', ')}, version = version + 1
    where id = ${params.own(entry.recordId, 'uuid')} and version = ${params.own(entry.version - 1, 'int')}`;
}

function historyText({ actor, record, at, entry }: Write, params: Params): string {
  const values = [
    params.own(uuidv7(at.getTime()), 'uuid'),
    params.own(at, 'timestamptz'),
    params.own(record.name, 'text'),
    `${MADE}.id`,
    params.own(entry.action, 'text'),
    `${MADE}.version`,
    params.own(entry.changes === null ? null : JSON.stringify(entry.changes), 'jsonb'),
    params.own(actingUserId(actor), 'uuid'),
    params.own(reasonOf(actor), 'text'),
  ];
  return `history as (insert into field_history (${HISTORY_COLUMNS}) select ${values.join(', ')} from ${MADE})`;
}

/** For records that keep no history: their audit entry is not told by one. */
function auditText({ actor, record, at, entry }: Write, params: Params): string {
  const reason = reasonOf(actor);
  const values = [
    params.own(uuidv7(at.getTime()), 'uuid'),
    params.own(at, 'timestamptz'),
    params.own(actingUserId(actor), 'uuid'),
    params.own(changeEvent(record.name, entry.action), 'text'),
    params.own(record.name, 'text'),
    `${MADE}.id`,
    params.own(reason === null ? null : JSON.stringify({ reason }), 'jsonb'),
  ];
  return `audit as (insert into audit_log (${AUDIT_COLUMNS}) select ${values.join(', ')} from ${MADE})`;
}

/** Numbered while the row is held, which puts the events of one record in the order of its commits. */
function eventsText(events: readonly NewEvent[], params: Params): string {
  const rows = params.own(JSON.stringify(eventRows(events)), 'jsonb');
  return `events as (insert into event_outbox (${APPEND_COLUMNS.names}) select ${APPEND_COLUMNS.values}
    from ${MADE}, jsonb_array_elements(${rows}) with ordinality as one (e, nth) order by nth)`;
}
