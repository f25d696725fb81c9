import { actingUserId, type Actor, type BulkResult, type Input, type RowSource } from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import { rowsWithFormulas } from '../derived/formula/formula-rows.js';
import { usesAny } from '../derived/formula/formula.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { journalBulk } from './bulk.js';
import type { ChangeServices } from './change-services.js';
import {
  byPath,
  COLUMN_TYPES,
  columnSpecs,
  columnValues,
  flatJson,
  storedInput,
  todaysRates,
  type ToBase,
} from './columns.js';
import { cell } from './copy-cell.js';
import { copyLines } from './copy-rows.js';
import { reasonOf } from './journal.js';
import { inLots } from './lots.js';

type Changed = { id: string } & Input;

const UPDATE_BATCH = 5_000;

/** A set-based update of one record type under way. */
interface Bulk {
  tx: Transaction;
  services: ChangeServices;
  actor: Actor;
  record: RegisteredRecord;
  at: Date;
}

/**
 * Updates rows set-based; a row whose values are all as before is not written and leaves no history. A stream is first
 * brought into a table of its own, so that the rows it changes are found in one go.
 */
export async function updateRows(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  rows: RowSource<Changed>,
): Promise<BulkResult> {
  const bulk: Bulk = { tx, services, actor, record, at: services.clock.now() };
  const updated = Array.isArray(rows) ? await updateArray(bulk, rows) : await updateStream(bulk, rows);
  if (updated > 0) await journalBulk(tx, actor, record, bulk.at, 'bulkUpdated', updated);
  return { inserted: 0, updated };
}

async function updateArray(bulk: Bulk, rows: readonly Changed[]): Promise<number> {
  let updated = 0;
  for (let from = 0; from < rows.length; from += UPDATE_BATCH)
    updated += await updateBatch(bulk, prepare(bulk, rows.slice(from, from + UPDATE_BATCH)));
  return updated;
}

const STAGED = 'staged_update';

async function updateStream(bulk: Bulk, rows: RowSource<Changed>): Promise<number> {
  const { tx, record } = bulk;
  let updated = 0;
  let fields: readonly RegisteredField[] | null = null;
  for await (const lot of inLots(rows)) {
    const prepared = prepare(bulk, lot);
    fields ??= [...(prepared[0]?.values.keys() ?? [])];
    if (fields.length === 0) return 0;
    // What a formula reads must be locked and read first, which is done in batches.
    if (usesAny(record, fields)) updated += await updateBatch(bulk, prepared);
    else await stage(bulk, fields, prepared);
  }
  if (!fields || usesAny(record, fields)) return updated;
  updated = await updateFrom(bulk, fields, ident(STAGED), []);
  await tx.query(`drop table ${ident(STAGED)}`);
  return updated;
}

/** Brings rows into the table beside; makes it for the first of them. */
async function stage(
  { tx, services, record }: Bulk,
  fields: readonly RegisteredField[],
  rows: readonly Prepared[],
): Promise<void> {
  requireSame(record, rows, fields);
  const columns = columnSpecs(fields);
  const declared = columns.map((one) => `${ident(one.column)} ${one.type}`).join(', ');
  await tx.query(`create temp table if not exists ${ident(STAGED)} (id uuid, ${declared}) on commit drop`);
  const toBase = await todaysRates(
    services.money,
    rows.map((row) => row.values),
    tx,
  );
  const lines = function* (): Generator<string> {
    for (const { id, values } of rows) {
      let line = id;
      for (const field of fields)
        for (const one of columnValues(field, values.get(field) ?? null, toBase)) line += `\t${cell(one)}`;
      yield line;
    }
  };
  await copyLines(tx, STAGED, ['id', ...columns.map((one) => one.column)], lines());
}

async function updateBatch(bulk: Bulk, given: readonly Prepared[]): Promise<number> {
  const { tx, services, record } = bulk;
  const prepared = await rowsWithFormulas(tx, record, given);
  const fields = [...(prepared[0]?.values.keys() ?? [])];
  if (fields.length === 0) return 0;
  requireSame(record, prepared, fields);
  const toBase = await todaysRates(
    services.money,
    prepared.map((row) => row.values),
    tx,
  );
  const data = prepared.map((row) => rowObject(row, fields, toBase));
  const declared = columnSpecs(fields).map((one) => `${ident(one.column)} ${one.type}`);
  const source = `jsonb_to_recordset($1::jsonb) as r(id uuid, ${declared.join(', ')})`;
  return updateFrom(bulk, fields, source, [JSON.stringify(data)]);
}

/** Updates the rows that differ from those of `source`, whose parameters are given. */
async function updateFrom(
  { tx, actor, record, at }: Bulk,
  fields: readonly RegisteredField[],
  source: string,
  parameters: unknown[],
): Promise<number> {
  const columns = columnSpecs(fields);
  const set = columns.map((one) => `${ident(one.column)} = n.${ident(one.column)}`).join(', ');
  const differs = columns
    .map((one) => `t.${ident(one.column)} is distinct from n.${ident(one.column)}`)
    .join(' or ');
  const table = ident(record.table);
  const bind = (value: unknown, type: string) => `$${parameters.push(value)}::${type}`;
  // What only the system maintains (scores, tiers) is nobody's edit: the version that guards people's edits, the time of
  // the last one and the field history stay as they are, and no index is touched. Its history is its maker's to keep.
  const edited = fields.some((field) => !field.definition.readOnly);
  const text = edited
    ? editText()
    : `with done as (update ${table} t set ${set} from (select * from ${source}) n where t.id = n.id and t.deleted_at is null and (${differs}) returning 1)
       select count(*)::int as updated from done`;
  const [row] = await tx.query<{ updated: number }>(text, parameters);
  return row?.updated ?? 0;

  function editText(): string {
    const by = bind(actingUserId(actor), 'uuid');
    const time = bind(at, 'timestamptz');
    const history = record.definition.journal
      ? `, told as (insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason)
          select gen_random_uuid(), ${time}, ${bind(record.name, 'text')}, id, 'update', version,
            ${changesJson(fields)}, ${by}, ${bind(reasonOf(actor), 'text')} from done)`
      : '';
    const stamp = `, version = t.version + 1, updated_at = ${time}, updated_by_id = ${by}`;
    // Each row is found once, by its id: the database cannot know how many rows the JSON holds, and a join of two such
    // lists would be tried row against row.
    return `with n as (select * from ${source}),
      o as (select n.*, ${flatJson(fields, 't')} as values_before, ${flatJson(fields, 'n')} as values_after
        from ${table} t join n on n.id = t.id where t.deleted_at is null and (${differs}) for no key update of t),
      done as (update ${table} t set ${set.replaceAll('= n.', '= o.')}${stamp}
        from o where t.id = o.id returning t.id, t.version, o.values_before, o.values_after)${history}
      select count(*)::int as updated from done`;
  }
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
  values: ReadonlyMap<RegisteredField, unknown>;
}

const prepare = ({ record }: Bulk, rows: readonly Changed[]): Prepared[] =>
  rows.map(({ id, ...input }) => ({ id, values: storedInput(record, byPath(record, input)) }));

function requireSame(
  record: RegisteredRecord,
  rows: readonly Prepared[],
  fields: readonly RegisteredField[],
): void {
  const same = ({ values }: Prepared): boolean =>
    values.size === fields.length && fields.every((field) => values.has(field));
  if (!rows.every(same))
    throw new Error(`updateMany of ${record.name}: every row must carry the same fields`);
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
