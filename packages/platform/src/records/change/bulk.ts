import { actingUserId, type Actor, type BulkResult, type Input } from '@ricejar/sdk';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { appendEvents } from '../../events/outbox.js';
import { rowsWithFormulas } from '../derived/formula/formula-rows.js';
import { withFormulas } from '../derived/formula/formula-values.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { ChangeServices } from './change-services.js';
import {
  byPath,
  COLUMN_TYPES,
  columnValues,
  flatJson,
  storedInput,
  todaysRates,
  type ColumnValue,
  type ToBase,
} from './columns.js';
import { cell } from './copy-cell.js';
import { reasonOf, writeAudit } from './journal.js';

const COPY_CHUNK = 256 * 1024;
const UPDATE_BATCH = 5_000;
/** What `insertMany` may set although people may not: the engine's own columns of rows that come from elsewhere. */
const OWN = new Set([
  'id',
  'version',
  'created_at',
  'updated_at',
  'created_by_id',
  'updated_by_id',
  'deleted_at',
]);

/** Inserts rows by COPY, with one history row each, one audit entry and one event for the lot. */
export async function insertRows(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  rows: readonly Input[],
): Promise<BulkResult> {
  if (rows.length === 0) return { inserted: 0, updated: 0 };
  const at = services.clock.now();
  const createdBy = actingUserId(actor);
  const prepared = rows.map(({ id: given, ...input }) => {
    const id = typeof given === 'string' ? given : uuidv7(at.getTime());
    const values = storedInput(record, byPath(record, input));
    return { id, values: withFormulas(record, values, { made: { id, createdAt: at, createdBy } }) };
  });
  const fields = [...new Set(prepared.flatMap((row) => [...row.values.keys()]))];
  requireAll(record, prepared, fields);
  const toBase = await todaysRates(
    services.money,
    prepared.map((row) => row.values),
    tx,
  );
  const extra = ownColumns(actor, at, fields);
  const columns = ['id', ...columnSpecs(fields).map((one) => one.column), ...extra.map((one) => one.column)];
  const stream = tx.client.query(
    copyFrom(`copy ${ident(record.table)} (${columns.map(ident).join(', ')}) from stdin`),
  );
  const done = finished(stream);
  let chunk = '';
  for (const row of prepared) {
    const cells = [row.id];
    for (const field of fields)
      for (const one of columnValues(field, row.values.get(field) ?? null, toBase)) cells.push(cell(one));
    for (const one of extra) cells.push(cell(one));
    chunk += `${cells.join('\t')}\n`;
    if (chunk.length < COPY_CHUNK) continue;
    if (!stream.write(chunk))
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    chunk = '';
  }
  stream.end(chunk);
  await done;
  await journalInserted(
    tx,
    actor,
    record,
    at,
    prepared.map((row) => row.id),
  );
  return { inserted: prepared.length, updated: 0 };
}

/** History, audit and event of rows that were inserted set-based; the import engine tells of its rows by this too. */
export async function journalInserted(
  tx: Transaction,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  ids: readonly string[],
): Promise<void> {
  if (record.definition.journal) {
    await tx.query(
      `insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason)
       select one, $2, $3, one, 'create', 1, null, $4, $5 from unnest($1::uuid[]) as one`,
      // A record is created once: its own id serves, and ids in order go to the end of the index.
      [ids, at, record.name, actingUserId(actor), reasonOf(actor)],
    );
  }
  await journalBulk(tx, actor, record, at, 'bulkCreated', ids.length);
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

async function journalBulk(
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

/** Updates rows set-based; a row whose values are all as before is not written and leaves no history. */
export async function updateRows(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  rows: readonly ({ id: string } & Input)[],
): Promise<BulkResult> {
  const at = services.clock.now();
  let updated = 0;
  for (let from = 0; from < rows.length; from += UPDATE_BATCH) {
    updated += await updateBatch(tx, services, actor, record, at, rows.slice(from, from + UPDATE_BATCH));
  }
  if (updated > 0) await journalBulk(tx, actor, record, at, 'bulkUpdated', updated);
  return { inserted: 0, updated };
}

async function updateBatch(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  rows: readonly ({ id: string } & Input)[],
): Promise<number> {
  const given = rows.map(({ id, ...input }) => ({ id, values: storedInput(record, byPath(record, input)) }));
  const prepared = await rowsWithFormulas(tx, record, given);
  const fields = [...(prepared[0]?.values.keys() ?? [])];
  if (fields.length === 0) return 0;
  if (
    prepared.some(
      (row) => row.values.size !== fields.length || fields.some((field) => !row.values.has(field)),
    )
  ) {
    throw new Error(`updateMany of ${record.name}: every row must carry the same fields`);
  }
  const toBase = await todaysRates(
    services.money,
    prepared.map((row) => row.values),
    tx,
  );
  const columns = columnSpecs(fields);
  const data = prepared.map((row) => rowObject(row, fields, toBase));
  const declared = columns.map((one) => `${ident(one.column)} ${one.type}`).join(', ');
  const set = columns.map((one) => `${ident(one.column)} = o.${ident(one.column)}`).join(', ');
  const differs = columns
    .map((one) => `t.${ident(one.column)} is distinct from n.${ident(one.column)}`)
    .join(' or ');
  // What only the system maintains (scores, tiers) is nobody's edit: the version that guards people's edits, the time of
  // the last one and the field history stay as they are, and no index is touched. Its history is its maker's to keep.
  const edited = fields.some((field) => !field.definition.readOnly);
  const parameters: unknown[] = [JSON.stringify(data)];
  const bind = (value: unknown, type: string) => `$${parameters.push(value)}::${type}`;
  const stamp = edited
    ? `, version = t.version + 1, updated_at = ${bind(at, 'timestamptz')}, updated_by_id = ${bind(actingUserId(actor), 'uuid')}`
    : '';
  const history =
    record.definition.journal && edited
      ? `, told as (insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason)
        select gen_random_uuid(), ${bind(at, 'timestamptz')}, ${bind(record.name, 'text')}, id, 'update', version,
          ${changesJson(fields)}, ${bind(actingUserId(actor), 'uuid')}, ${bind(reasonOf(actor), 'text')} from done)`
      : '';
  // Each row is found once, by its id: the database cannot know how many rows the JSON holds, and a join of two such
  // lists would be tried row against row.
  const text = `with n as (select * from jsonb_to_recordset($1::jsonb) as r(id uuid, ${declared})),
    o as (select n.*, ${flatJson(fields, 't')} as values_before, ${flatJson(fields, 'n')} as values_after
      from ${ident(record.table)} t join n on n.id = t.id where t.deleted_at is null and (${differs}) for no key update of t),
    done as (update ${ident(record.table)} t set ${set}${stamp}
      from o where t.id = o.id returning t.id, t.version, o.values_before, o.values_after)${history}
    select count(*)::int as updated from done`;
  const [row] = await tx.query<{ updated: number }>(text, parameters);
  return row?.updated ?? 0;
}

/** `{ path: { before, after } }` of the fields that differ. */
function changesJson(fields: readonly RegisteredField[]): string {
  // What a formula comes to follows from the rest: it is nobody's edit.
  const edited = fields.filter(({ definition }) => definition.expression === undefined);
  const pairs = edited.map(
    ({ path }) =>
      `case when values_before->'${path}' is distinct from values_after->'${path}' then jsonb_build_object('${path}', jsonb_build_object('before', values_before->'${path}', 'after', values_after->'${path}')) else '{}'::jsonb end`,
  );
  return `(${pairs.join(' || ')})`;
}

interface Prepared {
  id: string;
  values: Map<RegisteredField, unknown>;
}

function requireAll(
  record: RegisteredRecord,
  rows: readonly Prepared[],
  fields: readonly RegisteredField[],
): void {
  for (const field of record.fields.values()) {
    const { required, owner } = field.definition;
    if (!required || owner !== 'core' || field.definition.default !== undefined || OWN.has(field.column))
      continue;
    if (fields.includes(field) && rows.every((row) => (row.values.get(field) ?? null) !== null)) continue;
    throw recordErrors.VALUE_REQUIRED({ record: record.name, field: field.path });
  }
}

const NO_BASE: ToBase = () => '0';

const columnSpecs = (fields: readonly RegisteredField[]): ColumnValue[] =>
  fields.flatMap((field) => columnValues(field, null, NO_BASE));

/** The engine's columns that the rows do not bring themselves. */
function ownColumns(actor: Actor, at: Date, fields: readonly RegisteredField[]): ColumnValue[] {
  const given = new Set(fields.map((field) => field.column));
  const by = actingUserId(actor);
  const own: ColumnValue[] = [
    { column: 'created_at', value: at, type: 'timestamptz' },
    { column: 'updated_at', value: at, type: 'timestamptz' },
    { column: 'created_by_id', value: by, type: 'uuid' },
    { column: 'updated_by_id', value: by, type: 'uuid' },
  ];
  return own.filter((one) => !given.has(one.column));
}

function rowObject(
  row: Prepared,
  fields: readonly RegisteredField[],
  toBase: ToBase,
): Record<string, unknown> {
  const object: Record<string, unknown> = { id: row.id };
  for (const field of fields) {
    for (const one of columnValues(field, row.values.get(field) ?? null, toBase)) {
      object[one.column] =
        one.type === COLUMN_TYPES.json && typeof one.value === 'string' ? JSON.parse(one.value) : one.value;
    }
  }
  return object;
}
