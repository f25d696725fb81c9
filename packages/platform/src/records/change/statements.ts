import { actingUserId, type Actor } from '@ricejar/sdk';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import type { ColumnValue } from './columns.js';

export interface Statement {
  text: string;
  values: unknown[];
}

/** Who wrote it and when. */
export function stamps(actor: Actor, at: Date, isNew: boolean): ColumnValue[] {
  const by = actingUserId(actor);
  const updated = [
    { column: 'updated_at', value: at, type: 'timestamptz' },
    { column: 'updated_by_id', value: by, type: 'uuid' },
  ];
  if (!isNew) return updated;
  return [
    ...updated,
    { column: 'created_at', value: at, type: 'timestamptz' },
    { column: 'created_by_id', value: by, type: 'uuid' },
  ];
}

export function insertOne(record: RegisteredRecord, id: string, columns: readonly ColumnValue[]): Statement {
  const params = new Params();
  const names = ['id', ...columns.map((one) => ident(one.column))].join(', ');
  const places = [params.add(id, 'uuid'), ...columns.map((one) => params.add(one.value, one.type))].join(
    ', ',
  );
  return {
    text: `insert into ${ident(record.table)} (${names}) values (${places}) returning id`,
    values: params.values,
  };
}

/** Compare and set: writes nothing when the version has moved on. */
export function updateOne(
  record: RegisteredRecord,
  id: string,
  version: number,
  columns: readonly ColumnValue[],
): Statement {
  const params = new Params();
  const set = columns.map((one) => `${ident(one.column)} = ${params.add(one.value, one.type)}`).join(', ');
  return {
    text: `update ${ident(record.table)} set ${set}, version = version + 1 where id = ${params.add(id, 'uuid')} and version = ${params.add(version, 'int')} returning id`,
    values: params.values,
  };
}
