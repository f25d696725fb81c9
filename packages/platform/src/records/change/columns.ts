import type { Input, Row } from '@ricejar/sdk';
import { isDeepStrictEqual } from 'node:util';
import type { Sql } from '../../database/database.js';
import { convert } from '../../money/money.js';
import type { MoneyService } from '../../money/money.service.js';
import { ident } from '../naming.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { storedValue, type StoredMoney } from '../values.js';

/** `{ name, ext: { retail: { storeFormat } } }` -> values by field path. */
export function byPath(record: RegisteredRecord, input: Input): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(input)) {
    if (name !== 'ext' || typeof value !== 'object' || value === null) {
      flat.set(name, value);
      continue;
    }
    for (const [owner, fields] of Object.entries(value as Record<string, unknown>)) {
      if (typeof fields !== 'object' || fields === null)
        throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: `ext.${owner}` });
      for (const [field, one] of Object.entries(fields)) flat.set(`ext.${owner}.${field}`, one);
    }
  }
  return flat;
}

/** A column with the value to write and its type for the placeholder. */
export interface ColumnValue {
  column: string;
  value: unknown;
  type: string;
}

/** The amount in the base currency. */
export type ToBase = (money: StoredMoney) => string;

/** Converts by the rates of today, read once in the caller's transaction for all the values given. Throws `NO_EXCHANGE_RATE`. */
export async function todaysRates(
  money: MoneyService,
  rows: Iterable<ReadonlyMap<RegisteredField, unknown>>,
  sql: Sql,
): Promise<ToBase> {
  const currencies = new Set<string>();
  for (const values of rows) {
    for (const [field, value] of values) {
      if (field.definition.kind === 'money' && value !== null)
        currencies.add((value as StoredMoney).currency);
    }
  }
  const rates =
    currencies.size === 0 ? new Map<string, string>() : await money.ratesOn(currencies, undefined, sql);
  return ({ amount, currency }) => convert(amount, rates.get(currency) ?? '1');
}

export const COLUMN_TYPES: Record<RegisteredField['definition']['kind'], string> = {
  text: 'text',
  longText: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  choice: 'text',
  multiChoice: 'text[]',
  integer: 'int',
  decimal: 'numeric',
  percent: 'numeric',
  money: 'numeric',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
  json: 'jsonb',
  reference: 'uuid',
  references: 'uuid[]',
  address: 'jsonb',
  personName: 'jsonb',
  rating: 'int',
};

/** The columns a stored value fills: one, or three for money. */
export function columnValues(field: RegisteredField, stored: unknown, toBase: ToBase): ColumnValue[] {
  const type = COLUMN_TYPES[field.definition.kind];
  if (!field.currencyColumn || !field.baseColumn) return [{ column: field.column, value: stored, type }];
  const money = stored as StoredMoney | null;
  return [
    { column: field.column, value: money?.amount ?? null, type },
    { column: field.currencyColumn, value: money?.currency ?? null, type: 'text' },
    { column: field.baseColumn, value: money ? toBase(money) : null, type },
  ];
}

const NO_BASE: ToBase = () => '0';

/** The columns of fields with their types, without values. */
export const columnSpecs = (fields: readonly RegisteredField[]): ColumnValue[] =>
  fields.flatMap((field) => columnValues(field, null, NO_BASE));

/** SQL that builds `{ path: value }` of a row: references as ids, decimals as text. */
export function flatJson(fields: Iterable<RegisteredField>, alias: string): string {
  const pairs = [...fields].map((field) => `'${field.path}', ${flatValue(field, alias)}`);
  const parts: string[] = [];
  for (let at = 0; at < pairs.length; at += PAIRS_A_CALL)
    parts.push(`jsonb_build_object(${pairs.slice(at, at + PAIRS_A_CALL).join(', ')})`);
  return parts.length === 0 ? `'{}'::jsonb` : `(${parts.join(' || ')})`;
}

/** PostgreSQL takes 100 arguments a call. */
const PAIRS_A_CALL = 50;

function flatValue(field: RegisteredField, alias: string): string {
  const column = `${alias}.${ident(field.column)}`;
  switch (field.definition.kind) {
    case 'decimal':
    case 'percent':
      return `${column}::text`;
    case 'dateTime':
      return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'money':
      return `case when ${column} is null then null else jsonb_build_object('amount', ${column}::text, 'currency', ${alias}.${ident(field.currencyColumn ?? '')}) end`;
    default:
      return column;
  }
}

/** Whether a written value equals the one before, in the form history shows: `5` and `5.0000` are one amount. */
export function sameValue(field: RegisteredField, before: unknown, after: unknown): boolean {
  if (before === null || before === undefined || after === null) return (before ?? null) === after;
  switch (field.definition.kind) {
    case 'decimal':
    case 'percent':
      return Number(before) === Number(after) && canonical(String(before)) === canonical(String(after));
    case 'money': {
      const [old, now] = [before as StoredMoney, after as StoredMoney];
      return old.currency === now.currency && canonical(old.amount) === canonical(now.amount);
    }
    case 'multiChoice':
    case 'references':
      return isDeepStrictEqual(before, after);
    case 'json':
    case 'address':
    case 'personName':
      // The order of keys means nothing, and the database has one of its own.
      return isDeepStrictEqual(before, shown(field, after));
    default:
      return before === after;
  }
}

const canonical = (decimal: string): string => {
  const trimmed = decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
  return /^-?0*$/.test(trimmed) ? '0' : trimmed.replace(/^(-?)0+(?=\d)/, '$1');
};

/** The form in which history and answers show a stored value. */
export const shown = ({ definition }: RegisteredField, stored: unknown): unknown =>
  COLUMN_TYPES[definition.kind] === 'jsonb' && typeof stored === 'string'
    ? (JSON.parse(stored) as Row)
    : stored;

/** Reads the stored value of every path; unknown paths are refused by name. */
export function storedInput(
  record: RegisteredRecord,
  input: ReadonlyMap<string, unknown>,
): Map<RegisteredField, unknown> {
  const stored = new Map<RegisteredField, unknown>();
  for (const [path, value] of input) {
    const field = record.fields.get(path);
    if (!field) throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: path });
    stored.set(field, storedValue(path, field.definition, value));
  }
  return stored;
}
