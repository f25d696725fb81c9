import type { FieldMeta } from './record-type.js';
import { withValueAt } from './row.js';

/** A value as the API takes it: a reference by its id, an empty text as null. */
export function toInputValue(field: FieldMeta, value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (field.kind === 'reference' && typeof value === 'object' && value !== null)
    return (value as { id: string }).id;
  if (field.kind === 'money' && typeof value === 'object' && value !== null) {
    const { amount, currency } = value as { amount?: string; currency?: string };
    return amount === undefined || amount === '' ? null : { amount, currency };
  }
  return value;
}

/** The input object of one or more changed fields; plugin fields nest under `ext`. */
export function toInput(changes: readonly { field: FieldMeta; value: unknown }[]): Record<string, unknown> {
  return changes.reduce<Record<string, unknown>>(
    (input, { field, value }) => withValueAt(input, field.path, toInputValue(field, value)),
    {},
  );
}

const canonical = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(canonical);
  const record = value as Record<string, unknown>;
  // Two views of one reference may have selected different fields of it.
  if (typeof record['id'] === 'string') return record['id'];
  if (typeof record['amount'] === 'string' && typeof record['currency'] === 'string') {
    return `${trimZeros(record['amount'])} ${record['currency']}`;
  }
  return JSON.stringify(record);
};

const trimZeros = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

/** Whether two values of a field mean the same. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
