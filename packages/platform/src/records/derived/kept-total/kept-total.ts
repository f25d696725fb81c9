import { ident } from '../../naming.js';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { objectName } from '../derived-object.js';

const BY = new Set(['choice', 'boolean', 'reference']);
const SUMMED = new Set(['integer', 'decimal', 'percent', 'money']);

/** A field that is summed, with the columns of the totals that hold how many values there are and what they add up to. */
export interface SummedField {
  field: RegisteredField;
  source: string;
  count: string;
  sum: string;
}

/**
 * Counts and sums of a record type by one field. They lie in a table as a bag of differences: every write adds rows, and
 * the total is their sum. Nobody ever waits for anybody, and at any moment the sum is exact.
 */
export interface KeptTotal {
  record: RegisteredRecord;
  by: RegisteredField;
  sums: readonly SummedField[];
  table: string;
}

/** The totals that a record type declares. One that cannot be kept is a mistake in the declaration, so it throws. */
export function keptTotals(record: RegisteredRecord): KeptTotal[] {
  return record.definition.keptTotals.map((declared) => {
    const by = fieldOf(record, declared.by, BY);
    const sums = (declared.sum ?? []).map((path) => summed(fieldOf(record, path, SUMMED)));
    return { record, by, sums, table: objectName(`kept_${record.table}_by_${by.column}`) };
  });
}

function fieldOf(record: RegisteredRecord, path: string, kinds: ReadonlySet<string>): RegisteredField {
  const field = record.fields.get(path);
  if (field && kinds.has(field.definition.kind)) return field;
  throw new Error(`${record.name}: a total cannot be kept over "${path}"`);
}

const summed = (field: RegisteredField): SummedField => ({
  field,
  source: ident(field.baseColumn ?? field.column),
  count: ident(`${field.column}_n`),
  sum: ident(`${field.column}_sum`),
});
