import type { Row } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { ChangeServices } from './change-services.js';
import { COLUMN_TYPES, flatJson } from './columns.js';

const MOST_FOUND = 200;

/** A live row as rules see one: references as ids, decimals as text. Null when there is none. */
export async function liveRow(
  sql: Sql,
  { names }: ChangeServices,
  record: RegisteredRecord,
  id: string,
  locking: boolean,
): Promise<Row | null> {
  const fields = flatJson(record.fields.values(), 't');
  const text = `select ${fields} as values from ${ident(record.table)} t where t.id = $1 and t.deleted_at is null${locking ? ' for update' : ''}`;
  const [row] = await sql.query<{ values: Row }>(text, [isUuid(id) ? id : null], names.of(text));
  return row ? { id, ...row.values } : null;
}

/** Live rows whose fields hold these values. Throws `FIELD_UNKNOWN`. */
export async function findRows(
  sql: Sql,
  { names }: ChangeServices,
  record: RegisteredRecord,
  values: Row,
): Promise<Row[]> {
  const params = new Params();
  const conditions = Object.entries(values).map(([path, value]) => {
    const field = record.fields.get(path);
    if (!field) throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: path });
    return `t.${ident(field.column)} = ${params.own(value, COLUMN_TYPES[field.definition.kind])}`;
  });
  const text = `select t.id, ${flatJson(record.fields.values(), 't')} as values from ${ident(record.table)} t
    where ${['t.deleted_at is null', ...conditions].join(' and ')} order by t.id limit ${MOST_FOUND}`;
  const rows = await sql.query<{ id: string; values: Row }>(text, params.values, names.of(text));
  return rows.map((row) => ({ id: row.id, ...row.values }));
}
