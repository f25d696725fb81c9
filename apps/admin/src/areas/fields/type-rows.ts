import type { Api, Localized, RecordType } from '@ricejar/admin-sdk';

/** One line of the list of record types. */
export interface TypeRow {
  name: string;
  label: string;
  icon: string;
  owner: 'custom' | 'core' | 'retired';
  /** Fields it has, and how many of them an administrator added; null while it is retired. */
  fields: { all: number; own: number } | null;
  /** Live records of a custom one. */
  rows: number | null;
  /** Why it is not in force although it is not retired. */
  error: string | null;
}

/** Record types by name in the reader's language. */
export function typeRows(
  types: readonly RecordType[],
  custom: readonly Api.CustomRecordType[],
  text: (label: Localized) => string,
  locale: string,
): TypeRow[] {
  const own = new Map(custom.map((one) => [one.name, one]));
  const inForce = types.map((type): TypeRow => ({
    name: type.name,
    label: text(type.labelPlural),
    icon: type.icon,
    owner: own.has(type.name) ? 'custom' : 'core',
    fields: {
      all: type.fields.length,
      own: type.fields.filter((field) => field.owner === 'custom').length,
    },
    rows: own.get(type.name)?.rows ?? null,
    error: own.get(type.name)?.error ?? null,
  }));
  const known = new Set(types.map((type) => type.name));
  const others = custom
    .filter((one) => !known.has(one.name))
    .map((one): TypeRow => ({
      name: one.name,
      label: text(one.labelPlural),
      icon: one.icon,
      owner: one.retiredAt ? 'retired' : 'custom',
      fields: null,
      rows: one.rows,
      error: one.error,
    }));
  return [...inForce, ...others].sort((a, b) => a.label.localeCompare(b.label, locale));
}
