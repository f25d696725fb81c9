import type { Sql } from '../../../database/database.js';
import { ident } from '../../naming.js';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';
import type { CustomFieldDefinition } from '../schema/snapshot.js';

export interface Duplicates {
  /** Values that more than one live record holds. */
  count: number;
  example: string | null;
}

/** Counted no further: more than this is "many" to whoever reads it. */
const MOST_COUNTED = 10_000;

/** Values of a field that stand in the way of its being unique. */
export async function duplicateValues(
  sql: Sql,
  record: RegisteredRecord,
  field: RegisteredField,
): Promise<Duplicates> {
  const column = ident(field.column);
  const [row] = await sql.query<Duplicates>(
    `select count(*)::int as count, min(value) as example from (
       select ${column}::text as value from ${ident(record.table)}
       where deleted_at is null and ${column} is not null group by ${column} having count(*) > 1 limit ${MOST_COUNTED}
     ) twice`,
  );
  return row ?? { count: 0, example: null };
}

/** Live records, and how many of them hold nothing in the field. */
export async function filledRows(
  sql: Sql,
  record: RegisteredRecord,
  field: RegisteredField | undefined,
): Promise<{ rows: number; emptyRows: number }> {
  const empty = field ? `count(*) filter (where ${ident(field.column)} is null)` : 'count(*)';
  const [row] = await sql.query<{ rows: number; emptyRows: number }>(
    `select count(*)::int as rows, ${empty}::int as "emptyRows" from ${ident(record.table)} where deleted_at is null`,
  );
  return row ?? { rows: 0, emptyRows: 0 };
}

/** Records that hold a choice; those in the bin too, for they can come back. */
async function recordsWithChoice(
  sql: Sql,
  record: RegisteredRecord,
  field: RegisteredField,
  value: string,
): Promise<number> {
  const column = ident(field.column);
  const holds =
    field.definition.kind === 'multiChoice' ? `${column} @> array[$1::text]` : `${column} = $1::text`;
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from ${ident(record.table)} where ${holds}`,
    [value],
  );
  return row?.count ?? 0;
}

/** Records whose value a narrower field would not take. */
async function recordsBeyond(
  sql: Sql,
  record: RegisteredRecord,
  field: RegisteredField,
  { min, max, maxLength }: CustomFieldDefinition,
): Promise<number> {
  const { definition } = field;
  const column = ident(field.column);
  const values: unknown[] = [];
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const beyond: string[] = [];
  if (min !== undefined && min > (definition.min ?? -Infinity))
    beyond.push(`${column} < ${bind(min, 'numeric')}`);
  if (max !== undefined && max < (definition.max ?? Infinity))
    beyond.push(`${column} > ${bind(max, 'numeric')}`);
  if (maxLength !== undefined && maxLength < (definition.maxLength ?? 0))
    beyond.push(`char_length(${column}) > ${bind(maxLength, 'int')}`);
  if (beyond.length === 0) return 0;
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from ${ident(record.table)} where ${beyond.join(' or ')}`,
    values,
  );
  return row?.count ?? 0;
}

/** Throws when records hold what the changed field would not take: choices taken away, duplicates, values out of range. */
export async function requireUnused(
  sql: Sql,
  record: RegisteredRecord,
  field: RegisteredField,
  next: CustomFieldDefinition,
): Promise<void> {
  const kept = new Set(next.choices?.map((one) => one.value));
  for (const { value } of field.definition.choices ?? []) {
    if (kept.has(value)) continue;
    const count = await recordsWithChoice(sql, record, field, value);
    if (count > 0) throw customErrors.CHOICE_IN_USE({ value, count });
  }
  if (next.unique && !field.definition.unique) {
    const { count, example } = await duplicateValues(sql, record, field);
    if (count > 0) throw customErrors.DUPLICATE_VALUES({ count, example });
  }
  const beyond = await recordsBeyond(sql, record, field, next);
  if (beyond > 0) throw customErrors.VALUES_DO_NOT_FIT({ count: beyond });
}
