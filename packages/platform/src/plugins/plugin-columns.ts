import type { Migration } from '@ricejar/sdk';
import type { Database, Sql } from '../database/database.js';
import { addColumn, fieldColumns, fieldIndexes, type ColumnDraft } from '../database/schema-draft.js';
import { IndexBuilds, indexNameOf } from '../records/custom/index-build/index-builds.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';

export const pluginMigrations: readonly Migration[] = [
  {
    name: 'plugins-column-ledger-1795305600900',
    up: [
      `CREATE TABLE extra_column (
        record text NOT NULL,
        column_name text NOT NULL,
        owner text NOT NULL,
        field text NOT NULL,
        type text NOT NULL,
        added_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (record, column_name)
      )`,
    ],
  },
];

/** Held by whoever changes columns, so that replicas that start together do not meet. */
const LOCK = 7_240_119;

/**
 * Adds the columns and indexes that plugins declare (all of them unless told) and the database lacks: columns are nullable, so no row is rewritten,
 * and indexes of large tables are left to a worker. The ledger keeps whose each column is; a declared type that differs
 * from the kept one throws, since only a migration may change it.
 */
export async function ensureExtraColumns(
  database: Database,
  registry: RecordRegistry,
  owners?: ReadonlySet<string>,
): Promise<void> {
  const wanted = registry
    .all()
    .flatMap((record) =>
      [...record.fields.values()]
        .filter(({ definition: { owner } }) => owner !== 'core' && (owners?.has(owner) ?? true))
        .map((field) => ({ record, field })),
    );
  for (const one of wanted) {
    if (await isComplete(database, registry, one)) continue;
    await database.transaction(async (tx) => {
      await tx.query("set local lock_timeout = '5s'");
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await addMissingColumns(tx, registry, one);
      for (const statement of await missingIndexes(tx, one)) {
        const { record, field } = one;
        const index = { record: record.name, fields: [field.path], origin: 'field' as const, statement };
        await new IndexBuilds(database).add(tx, record.table, index);
      }
    });
  }
}

interface Extra {
  record: RegisteredRecord;
  field: RegisteredField;
}

async function isComplete(sql: Sql, registry: RecordRegistry, extra: Extra): Promise<boolean> {
  const missing = await missingColumns(sql, registry, extra);
  return missing.length === 0 && (await missingIndexes(sql, extra)).length === 0;
}

async function missingColumns(
  sql: Sql,
  registry: RecordRegistry,
  { record, field }: Extra,
): Promise<ColumnDraft[]> {
  const { owner, name } = field.definition;
  const ledger = await sql.query<{ column_name: string; type: string }>(
    'select column_name, type from extra_column where record = $1 and owner = $2 and field = $3',
    [record.name, owner, name],
  );
  const known = new Map(ledger.map((row) => [row.column_name, row.type]));
  return fieldColumns(registry, field).filter((column) => {
    const type = known.get(column.name);
    if (type !== undefined && type !== column.type)
      throw new Error(`${owner}: ${record.name}.${name} is kept as ${type}, but declared as ${column.type}`);
    return type === undefined;
  });
}

async function addMissingColumns(sql: Sql, registry: RecordRegistry, extra: Extra): Promise<void> {
  const { record, field } = extra;
  for (const column of await missingColumns(sql, registry, extra)) {
    await sql.query(addColumn(record.table, column));
    await sql.query(
      'insert into extra_column (record, column_name, owner, field, type) values ($1, $2, $3, $4, $5)',
      [record.name, column.name, field.definition.owner, field.definition.name, column.type],
    );
  }
}

/** Indexes that are neither there nor asked for. */
async function missingIndexes(sql: Sql, { record, field }: Extra): Promise<string[]> {
  const statements = fieldIndexes(record, field);
  if (statements.length === 0) return [];
  const found = await sql.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_index i on i.indexrelid = c.oid
     where c.relname = any($1) and c.relnamespace = current_schema()::regnamespace and i.indisvalid
     union select index_name from index_build where index_name = any($1)`,
    [statements.map(indexNameOf)],
  );
  const known = new Set(found.map((row) => row.name));
  return statements.filter((statement) => !known.has(indexNameOf(statement)));
}
