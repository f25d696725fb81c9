import type { Migration } from '@ricejar/sdk';
import type { Database } from '../database/database.js';
import { addColumn, fieldColumns, fieldIndexes } from '../database/schema-draft.js';
import type { RecordRegistry } from '../records/record-registry.js';

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

/**
 * Adds the columns that plugins declare and the database lacks: nullable, so no row is rewritten. The ledger keeps whose
 * each column is; a declared type that differs from the kept one throws, since only a migration may change it.
 */
export async function ensureExtraColumns(database: Database, registry: RecordRegistry): Promise<void> {
  const ledger = await database.query<{ record: string; column_name: string; type: string }>(
    'select record, column_name, type from extra_column',
  );
  const known = new Map(ledger.map((row) => [`${row.record}.${row.column_name}`, row.type]));
  for (const record of registry.all()) {
    for (const field of record.fields.values()) {
      const { owner, name } = field.definition;
      if (owner === 'core') continue;
      for (const column of fieldColumns(registry, field)) {
        const type = known.get(`${record.name}.${column.name}`);
        if (type !== undefined && type !== column.type) {
          throw new Error(
            `${owner}: ${record.name}.${name} is kept as ${type}, but declared as ${column.type}`,
          );
        }
        if (type !== undefined) continue;
        await database.transaction(async (tx) => {
          await tx.query("set local lock_timeout = '5s'");
          await tx.query(addColumn(record.table, column));
          await tx.query(
            'insert into extra_column (record, column_name, owner, field, type) values ($1, $2, $3, $4, $5)',
            [record.name, column.name, owner, name, column.type],
          );
        });
      }
      for (const index of fieldIndexes(record, field))
        await database.query(index.replace('INDEX', 'INDEX IF NOT EXISTS'));
    }
  }
}
