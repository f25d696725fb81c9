import type { Row } from '@ricejar/sdk';
import type { Sql } from '../../../database/database.js';
import { COLUMN_TYPES, flatJson, sameValue } from '../../change/columns.js';
import { ident } from '../../naming.js';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { lockSql } from '../lock-rows.js';
import { formulasOf, usesAny } from './formula.js';
import { computed, withFormulas, type StoredValues } from './formula-values.js';

/** Computes the formulas of rows that the transaction has locked, and writes those that differ; it is nobody's edit. */
export async function computeFormulas(
  tx: Sql,
  record: RegisteredRecord,
  ids: readonly string[],
): Promise<void> {
  if (formulasOf(record).length === 0 || ids.length === 0) return;
  const data = differing(record, await rowsOf(tx, record, ids));
  if (data.length === 0) return;
  const fields = formulasOf(record).map((formula) => formula.field);
  const declared = fields.map((field) => `${ident(field.column)} ${COLUMN_TYPES[field.definition.kind]}`);
  const set = fields.map((field) => `${ident(field.column)} = n.${ident(field.column)}`);
  await tx.query(
    `update ${ident(record.table)} t set ${set.join(', ')}
     from jsonb_to_recordset($1::jsonb) as n(id uuid, ${declared.join(', ')}) where t.id = n.id`,
    [JSON.stringify(data)],
  );
}

/** How many of these rows keep something else than their formulas come to. */
export async function wrongFormulas(
  sql: Sql,
  record: RegisteredRecord,
  ids: readonly string[],
): Promise<number> {
  return differing(record, await rowsOf(sql, record, ids)).length;
}

/** Rows that keep something else than their formulas come to, with what they come to by column. */
function differing(record: RegisteredRecord, rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows].flatMap(([id, row]) => {
    const results = [...computed(record, row, null)];
    if (results.every(([field, value]) => sameValue(field, row[field.path], value))) return [];
    return [{ id, ...Object.fromEntries(results.map(([field, value]) => [field.column, value])) }];
  });
}

/** As `withFormulas`, for rows that a set-based update is about to write; they all carry the same fields. */
export async function rowsWithFormulas<One extends { id: string; values: StoredValues }>(
  tx: Sql,
  record: RegisteredRecord,
  rows: readonly One[],
): Promise<readonly { id: string; values: Map<RegisteredField, unknown> }[]> {
  const given = rows.map(({ id, values }) => ({ id, values: new Map(values) }));
  if (!usesAny(record, [...(rows[0]?.values.keys() ?? [])])) return given;
  const ids = rows.map((row) => row.id);
  // What a formula reads must stay as it is until its result is written.
  await tx.query(`select ${lockSql(record.table, '$1::uuid[]')}`, [ids]);
  const before = await rowsOf(tx, record, ids);
  return given.flatMap(({ id, values }) => {
    const row = before.get(id);
    return row ? [{ id, values: withFormulas(record, values, { row }) }] : [];
  });
}

/** What the formulas of a record type read and what they came to, by id. */
async function rowsOf(
  tx: Sql,
  record: RegisteredRecord,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const paths = new Set(formulasOf(record).flatMap(({ field, uses }) => [field.path, ...uses]));
  const fields = [...record.fields.values()].filter((field) => paths.has(field.path));
  const rows = await tx.query<{ id: string; row: Row }>(
    `select t.id, ${flatJson(fields, 't')} as row from ${ident(record.table)} t where t.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, row }) => [id, { id, ...row }]));
}
