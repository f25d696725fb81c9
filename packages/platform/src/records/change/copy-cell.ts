import type { ColumnValue } from './columns.js';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in COPY's text format. */
export function cell({ value, type }: ColumnValue): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = type.endsWith('[]') ? arrayLiteral(value as readonly string[]) : String(value);
  return text.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one);
}

/** An array in PostgreSQL's own notation. */
export const arrayLiteral = (values: readonly string[]): string =>
  `{${values.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
