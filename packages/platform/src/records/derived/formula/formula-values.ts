import type { FormulaResult, Row } from '@ricejar/sdk';
import { Decimal } from 'decimal.js';
import { shown } from '../../change/columns.js';
import { ExactDecimal } from '../../expression/environment.js';
import { evaluate } from '../../expression/expression.js';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { formulasOf } from './formula.js';

/** Stored values by field. */
export type StoredValues = ReadonlyMap<RegisteredField, unknown>;

const LONGEST_TEXT = 2_000;
const MOST_INTEGER = 2_147_483_647;
const DECIMAL_LIMIT = new ExactDecimal('1e15');
const LAST_DAY = Date.UTC(10_000, 0, 1);
const FIRST_DAY = -62_135_596_800_000;

/** What the engine itself writes into a new row. */
export interface Made {
  id: string;
  createdAt: Date;
  createdBy: string | null;
}

/**
 * The values about to be written, with those of the formulas that follow from them. `before` is the row as it stands, by
 * path in the form of history, or what the engine makes of a new one.
 */
export function withFormulas(
  record: RegisteredRecord,
  values: StoredValues,
  before: { row: Row } | { made: Made },
): Map<RegisteredField, unknown> {
  const written = new Map(values);
  if (formulasOf(record).length === 0) return written;
  const row = 'row' in before ? { ...before.row } : newRow(record, before.made);
  for (const [field, value] of values) row[field.path] = shown(field, value);
  const changed = 'row' in before ? new Set([...values.keys()].map((field) => field.path)) : null;
  for (const [field, value] of computed(record, row, changed)) written.set(field, value);
  return written;
}

/** Stored values of the formulas over a row, by field; with `changed` only of those that follow from such a path. */
export function computed(
  record: RegisteredRecord,
  values: Row,
  changed: ReadonlySet<string> | null,
): Map<RegisteredField, unknown> {
  const row = { ...values };
  const moved = new Set(changed);
  const results = new Map<RegisteredField, unknown>();
  for (const { field, expression, result, uses } of formulasOf(record)) {
    if (changed && !uses.some((path) => moved.has(path))) continue;
    const value = formulaValue(result, evaluate(record, expression, row));
    results.set(field, value);
    row[field.path] = value;
    moved.add(field.path);
  }
  return results;
}

function newRow(record: RegisteredRecord, { id, createdAt, createdBy }: Made): Row {
  const row: Row = { id, createdAt: createdAt.toISOString(), createdBy };
  for (const { path, definition } of record.fields.values())
    if (definition.rollUp?.op === 'count') row[path] = 0;
  return row;
}

/** The stored form of what an expression comes to; null for nothing, and for what the column could not hold. */
export function formulaValue(result: FormulaResult, value: unknown): string | number | boolean | null {
  switch (result) {
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'integer':
      return typeof value === 'bigint' && value <= MOST_INTEGER && value >= -MOST_INTEGER
        ? Number(value)
        : null;
    case 'decimal':
      return decimalText(value);
    case 'date':
      return isDay(value) ? value.toISOString().slice(0, 10) : null;
    case 'dateTime':
      return isDay(value) ? value.toISOString() : null;
    case 'text':
      return plainText(value);
  }
}

const isDay = (value: unknown): value is Date =>
  value instanceof Date && value.getTime() >= FIRST_DAY && value.getTime() < LAST_DAY;

/** Four digits after the point, halves away from zero: once, at the end. */
function decimalText(value: unknown): string | null {
  const number =
    typeof value === 'bigint'
      ? new ExactDecimal(value.toString())
      : typeof value === 'number' && Number.isFinite(value)
        ? new ExactDecimal(value)
        : value instanceof Decimal || value instanceof ExactDecimal
          ? value
          : null;
  if (!number?.isFinite() || number.abs().gte(DECIMAL_LIMIT)) return null;
  const rounded = number.toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

function plainText(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value.includes('\0')) return null;
  return [...value].length > LONGEST_TEXT ? null : value;
}
