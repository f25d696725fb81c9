import { actingUserId, type Actor, type BulkResult, type Input, type RowSource } from '@ricejar/sdk';
import type { Transaction } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { withFormulas } from '../derived/formula/formula-values.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { journalBulk, tellCreated } from './bulk.js';
import type { ChangeServices } from './change-services.js';
import { byPath, columnSpecs, columnValues, storedInput, todaysRates, type ColumnValue } from './columns.js';
import { cell } from './copy-cell.js';
import { copyLines } from './copy-rows.js';
import { inLots } from './lots.js';

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

/** Inserts rows by COPY, with one history row each, one audit entry and one event for them all. */
export async function insertRows(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  rows: RowSource<Input>,
): Promise<BulkResult> {
  const at = services.clock.now();
  let inserted = 0;
  for await (const lot of inLots(rows)) {
    const ids = await copyInputs(tx, services, actor, record, at, lot);
    await tellCreated(tx, actor, record, at, ids);
    inserted += ids.length;
  }
  if (inserted > 0) await journalBulk(tx, actor, record, at, 'bulkCreated', inserted);
  return { inserted, updated: 0 };
}

async function copyInputs(
  tx: Transaction,
  services: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  at: Date,
  rows: readonly Input[],
): Promise<string[]> {
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
  const tail = extra.map((one) => `\t${cell(one)}`).join('');
  const columns = ['id', ...columnSpecs(fields).map((one) => one.column), ...extra.map((one) => one.column)];
  const line = ({ id, values }: Prepared): string => {
    let text = id;
    for (const field of fields)
      for (const one of columnValues(field, values.get(field) ?? null, toBase)) text += `\t${cell(one)}`;
    return text + tail;
  };
  await copyLines(tx, record.table, columns, mapped(prepared, line));
  return prepared.map((row) => row.id);
}

function* mapped<From, To>(all: Iterable<From>, to: (one: From) => To): Generator<To> {
  for (const one of all) yield to(one);
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
