/** A record as the API answers it: references as `{ id, ... }`, money as `{ amount, currency }`, plugin fields under `ext`. */
export interface Row {
  id: string;
  version?: number;
  [field: string]: unknown;
}

export interface RefValue {
  id: string;
  [field: string]: unknown;
}

/** The value at a field path such as `name`, `owner.name` or `ext.retail.storeFormat`. */
export function valueAt(row: Readonly<Record<string, unknown>> | null | undefined, path: string): unknown {
  let value: unknown = row;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A copy of the row with another value at the path; what lies beside it is shared, not copied. */
export function withValueAt<T extends object>(row: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...row, [key]: value };
  const inner = (row as Record<string, unknown>)[key];
  const base = typeof inner === 'object' && inner !== null ? inner : {};
  return { ...row, [key]: withValueAt(base, rest.join('.'), value) };
}
