import type { FieldMeta } from './record-type.js';
import { filledParts } from './parts.js';
import { withValueAt } from './row.js';

/** A value as the API takes it: references by their ids, what is empty as null. */
export function toInputValue(field: FieldMeta, value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (field.kind === 'reference' && typeof value === 'object' && value !== null)
    return (value as { id: string }).id;
  if (field.kind === 'references' && Array.isArray(value))
    return value.length === 0 ? null : value.map((one) => (one as { id: string }).id);
  if ((field.kind === 'address' || field.kind === 'personName') && typeof value === 'object' && value)
    return filledParts(value);
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
  if ('full' in record) return JSON.stringify(filledParts({ family: null, given: null, ...record }));
  return JSON.stringify(Object.fromEntries(Object.entries(record).filter(isFilled).toSorted(byKey)));
};

const isFilled = ([, value]: [string, unknown]): boolean => value !== null && value !== '';
const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const trimZeros = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

/** Whether two values of a field mean the same. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
