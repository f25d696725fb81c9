import type { Transaction } from '../../../database/database.js';
import { addColumn, addForeignKey, fieldColumns, type ColumnDraft } from '../../../database/schema-draft.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';

/** PostgreSQL cuts longer names off, and what is cut off may clash; the longest ending is that of a constraint. */
const LONGEST_IDENTIFIER = 63 - '_fkey'.length;

/** Throws when what hangs on the columns of a table could not be called by their whole names. */
export function requireShort(record: RegisteredRecord, name: string, columns: readonly ColumnDraft[]): void {
  const longest = Math.max(...columns.map((one) => one.name.length));
  if (record.table.length + 1 + longest <= LONGEST_IDENTIFIER) return;
  throw customErrors.NAME_INVALID({
    name,
    reason: 'it is too long together with the name of the record type',
    reasonZh: '与记录类型名称合计过长',
  });
}

/** Adds the columns of a field, with the ledger's word of whose they are. */
export async function addFieldColumns(
  tx: Transaction,
  registry: RecordRegistry,
  record: RegisteredRecord,
  field: RegisteredField,
): Promise<void> {
  const { owner, name } = field.definition;
  const columns = fieldColumns(registry, field);
  requireShort(record, name, columns);
  const [taken] = await tx.query<{ field: string }>(
    'select field from extra_column where record = $1 and column_name = any($2)',
    [record.name, columns.map((one) => one.name)],
  );
  if (taken) throw customErrors.NAME_TAKEN({ name, by: taken.field });
  for (const { references, ...column } of columns) {
    await tx.query(addColumn(record.table, column));
    for (const statement of addForeignKey(record.table, { ...column, ...(references && { references }) }))
      await tx.query(statement);
    await tx.query(
      'insert into extra_column (record, column_name, owner, field, type) values ($1, $2, $3, $4, $5)',
      [record.name, column.name, owner, name, column.type],
    );
  }
}
