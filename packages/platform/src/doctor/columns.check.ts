import type { Sql } from '../database/database.js';
import { fieldColumns } from '../database/schema-draft.js';
import { extraColumn, tableName } from '../records/naming.js';
import { CUSTOM } from '../records/custom/schema/compose.js';
import type { Snapshot } from '../records/custom/schema/snapshot.js';
import type { RecordRegistry } from '../records/record-registry.js';
import { writtenType, type Catalog } from './catalog.js';
import type { Finding } from './finding.js';

interface LedgerRow {
  record: string;
  column: string;
  owner: string;
  field: string;
  type: string;
}

const EXTRA_COLUMN = /^x_[a-z0-9]+__/;

/** Declared fields against the columns there are, and the ledger of extra columns against both. */
export async function checkColumns(
  sql: Sql,
  registry: RecordRegistry,
  snapshot: Snapshot,
  catalog: Catalog,
): Promise<Finding[]> {
  const ledger = await sql.query<LedgerRow>(
    'select record, column_name as "column", owner, field, type from extra_column order by record, column_name',
  );
  const real = new Map(catalog.columns.map((one) => [`${one.table}.${one.column}`, one.type]));
  const tables = new Set(catalog.columns.map((one) => one.table));
  return [
    ...missingTables(registry, snapshot, tables),
    ...declaredColumns(registry, tables, real, ledger),
    ...ledgerRows(ledger, snapshot, real),
    ...strayColumns(catalog, ledger),
    ...strayTables(snapshot, registry, tables),
  ].map((text) => ({ check: 'columns', text }));
}

function missingTables(registry: RecordRegistry, snapshot: Snapshot, tables: ReadonlySet<string>): string[] {
  const live = registry.all().map((record) => ({ name: record.name, table: record.table }));
  const retired = snapshot.records.map(({ name }) => ({ name, table: tableName(name) }));
  return [...new Map([...live, ...retired].map((one) => [one.name, one.table]))]
    .filter(([, table]) => !tables.has(table))
    .map(([name, table]) => `record type ${name} has no table ${table}`);
}

function declaredColumns(
  registry: RecordRegistry,
  tables: ReadonlySet<string>,
  real: ReadonlyMap<string, string>,
  ledger: readonly LedgerRow[],
): string[] {
  const owners = new Map(ledger.map((row) => [`${row.record}.${row.column}`, row.owner]));
  return registry.all().flatMap((record) =>
    [...record.fields.values()].flatMap((field) =>
      fieldColumns(registry, field).flatMap(({ name, type }): string[] => {
        if (!tables.has(record.table)) return [];
        const found = real.get(`${record.table}.${name}`);
        if (found === undefined)
          return [`${record.name}.${field.path} has no column ${record.table}.${name}`];
        if (found !== writtenType(type))
          return [
            `column ${record.table}.${name} is ${found}, but ${record.name}.${field.path} needs ${type}`,
          ];
        const { owner } = field.definition;
        const known = owners.get(`${record.name}.${name}`);
        return owner === 'core' || known === owner
          ? []
          : [`column ${record.table}.${name} belongs to ${owner}, but the ledger says ${known ?? 'nothing'}`];
      }),
    ),
  );
}

function ledgerRows(
  ledger: readonly LedgerRow[],
  snapshot: Snapshot,
  real: ReadonlyMap<string, string>,
): string[] {
  const fields = new Set(snapshot.fields.map((one) => `${one.record}.${one.name}`));
  return ledger.flatMap(({ record, column, owner, field }) => {
    const table = tableName(record);
    if (!real.has(`${table}.${column}`)) return [`the ledger has ${table}.${column}, which is no column`];
    if (owner === CUSTOM && !fields.has(`${record}.${field}`))
      return [`column ${table}.${column} is of no field: ${record} has no ${field}`];
    return [];
  });
}

function strayColumns(catalog: Catalog, ledger: readonly LedgerRow[]): string[] {
  const known = new Set(ledger.map((row) => `${tableName(row.record)}.${row.column}`));
  return catalog.columns
    .filter(({ table, column }) => EXTRA_COLUMN.test(column) && !known.has(`${table}.${column}`))
    .map(({ table, column }) => `column ${table}.${column} is not in the ledger`);
}

/** Tables of administrators' record types that nothing tells of. */
function strayTables(snapshot: Snapshot, registry: RecordRegistry, tables: ReadonlySet<string>): string[] {
  const known = new Set([
    ...snapshot.records.map((one) => tableName(one.name)),
    ...registry.all().map((one) => one.table),
  ]);
  return [...tables]
    .filter((table) => table.startsWith('x_') && !known.has(table))
    .map((table) => `table ${table} is of no record type`);
}

/** Columns of administrators' fields, retired ones too, that the ledger does not know. */
export function unledgered(snapshot: Snapshot, ledger: ReadonlySet<string>): string[] {
  return snapshot.fields
    .filter(({ record, name }) => !ledger.has(`${record}.${name}`))
    .map(
      ({ record, name }) =>
        `field ${record}.${name} has no column ${extraColumn(CUSTOM, name)} in the ledger`,
    );
}
