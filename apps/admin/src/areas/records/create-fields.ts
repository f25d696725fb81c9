import { SYSTEM_FIELDS, type FieldMeta, type RecordType } from '@ricejar/admin-sdk';

/**
 * A form asks the least first: the title, what is required, the list's own columns in their order; the rest waits behind
 * "more".
 */
export function createFields(type: RecordType): { first: FieldMeta[]; more: FieldMeta[] } {
  const settable = type.fields.filter(
    (field) =>
      field.writable && !field.readOnly && field.kind !== 'json' && !SYSTEM_FIELDS.includes(field.name),
  );
  const rank = (field: FieldMeta): number => {
    if (field.path === type.title) return 0;
    if (field.required) return 1;
    const column = type.listColumns.indexOf(field.path);
    return column < 0 ? Number.POSITIVE_INFINITY : 2 + column;
  };
  const isFirst = (field: FieldMeta): boolean => rank(field) < Number.POSITIVE_INFINITY;
  return {
    first: settable.filter(isFirst).toSorted((a, b) => rank(a) - rank(b)),
    more: settable.filter((field) => !isFirst(field)),
  };
}
