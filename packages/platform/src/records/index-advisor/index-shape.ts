import { createHash } from 'node:crypto';
import type { ValueKind } from '@ricejar/sdk';
import { indexedParts } from '../../database/schema-draft.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';

/** One column or expression of an index, or of an order, in its plain spelling. */
export interface IndexColumn {
  name: string;
  descending: boolean;
  nullsFirst: boolean;
}

export interface IndexShape {
  name: string;
  method: string;
  columns: readonly IndexColumn[];
  /** What the rows in it have in common, in its plain spelling; null for all rows. */
  predicate: string | null;
}

/** `(finder ->> 'family'::text)` and `("finder" ->> 'family')` are one. */
export const plainSql = (sql: string): string => sql.replace(/::text|["()\s]/g, '').toLowerCase();

const UNFIT: ReadonlySet<ValueKind> = new Set(['longText', 'json', 'address']);
/** Kinds whose values are lists: what a list holds is looked up in an index of another method. */
const LISTS: ReadonlySet<ValueKind> = new Set(['multiChoice', 'references']);
const STAMPS = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

export const isList = ({ definition }: RegisteredField): boolean => LISTS.has(definition.kind);

export const isIndexable = ({ definition }: RegisteredField): boolean => !UNFIT.has(definition.kind);

/**
 * Fields that the system keeps for many records at once (tier, score): an index on one would end the cheap updates that
 * rewrite no index entry, and re-grading a million customers takes 38 s instead of one.
 */
export const isKept = ({ path, definition }: RegisteredField): boolean =>
  definition.readOnly === true && !definition.expression && !definition.rollUp && !STAMPS.has(path);

/** Empty values count as smallest, as in every sort: last when descending. */
export function orderColumns(field: RegisteredField, descending: boolean): IndexColumn[] {
  const nullable = !field.definition.required || field.definition.kind === 'personName';
  return indexedParts(field).map((part) => ({
    name: plainSql(part),
    descending,
    nullsFirst: nullable ? !descending : descending,
  }));
}

export const ID_COLUMN: IndexColumn = { name: 'id', descending: false, nullsFirst: false };

/** A field of an index to be built. */
export interface IndexField {
  field: RegisteredField;
  descending: boolean;
}

/** As an index is asked for: `['industry', '-annualRevenue']`. */
export const fieldNames = (fields: readonly IndexField[]): string[] =>
  fields.map(({ field, descending }) => (descending ? '-' : '') + field.path);

/** The same index read from the other end, where that lets its closing id ascend. */
export function canonical(fields: readonly IndexField[]): IndexField[] {
  if (!fields.at(-1)?.descending) return [...fields];
  return fields.map(({ field, descending }) => ({ field, descending: !descending }));
}

/** The shape that the index on these fields has. */
export function shapeOf(record: RegisteredRecord, fields: readonly IndexField[]): IndexShape {
  const list = fields.some(({ field }) => isList(field));
  const columns = fields.flatMap(({ field, descending }) => orderColumns(field, descending));
  return {
    name: indexName(record, fields),
    method: list ? 'gin' : 'btree',
    columns: list ? columns : [...columns, ID_COLUMN],
    predicate: null,
  };
}

const LONGEST_NAME = 63;

function indexName(record: RegisteredRecord, fields: readonly IndexField[]): string {
  const parts = fields.map(({ field, descending }) => `${field.column}${descending ? '_desc' : ''}`);
  const name = `${record.table}_${parts.join('_')}_id_idx`;
  if (name.length <= LONGEST_NAME) return name;
  const mark = createHash('sha1').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, LONGEST_NAME - mark.length - 5)}_${mark}_idx`;
}

/** `CREATE INDEX name ON table (...)`, closed by the id so that pages can follow it. */
export function indexStatement(record: RegisteredRecord, fields: readonly IndexField[]): string {
  const { name, method } = shapeOf(record, fields);
  const on = `CREATE INDEX ${name} ON ${ident(record.table)}`;
  if (method === 'gin')
    return `${on} USING gin (${fields.map(({ field }) => ident(field.column)).join(', ')})`;
  const columns = fields.flatMap(({ field, descending }) => {
    const [first] = orderColumns(field, descending);
    const nulls =
      first && first.nullsFirst !== descending ? ` NULLS ${first.nullsFirst ? 'FIRST' : 'LAST'}` : '';
    return indexedParts(field).map((part) => `${part}${descending ? ' DESC' : ''}${nulls}`);
  });
  return `${on} (${[...columns, 'id'].join(', ')})`;
}
