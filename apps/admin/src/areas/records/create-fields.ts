import { SYSTEM_FIELDS, type FieldMeta, type RecordType } from '@ricejar/admin-sdk';

const MOST_ADDED = 8;

/**
 * A form asks the least first: the title, what is required, the list's own columns in their order, a handful of what an
 * administrator added; the rest waits behind "more".
 */
export function createFields(type: RecordType): { first: FieldMeta[]; more: FieldMeta[] } {
  const settable = type.fields.filter(
    (field) =>
      field.writable && !field.readOnly && field.kind !== 'json' && !SYSTEM_FIELDS.includes(field.name),
  );
  const added = settable.filter((field) => field.custom);
  const rank = (field: FieldMeta): number => {
    if (field.path === type.title) return 0;
    if (field.required) return 1;
    const column = type.listColumns.indexOf(field.path);
    if (column >= 0) return 2 + column;
    const own = added.indexOf(field);
    return own >= 0 && own < MOST_ADDED ? 2 + type.listColumns.length + own : Number.POSITIVE_INFINITY;
  };
  const isFirst = (field: FieldMeta): boolean => rank(field) < Number.POSITIVE_INFINITY;
  return {
    first: settable.filter(isFirst).toSorted((a, b) => rank(a) - rank(b)),
    more: settable.filter((field) => !isFirst(field)),
  };
}
