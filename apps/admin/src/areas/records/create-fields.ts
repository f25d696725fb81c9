import { SYSTEM_FIELDS, type FieldMeta, type RecordType } from '@ricejar/admin-sdk';

/** A form asks the least first: what is required, the title, and the list's own columns; the rest waits behind "more". */
export function createFields(type: RecordType): { first: FieldMeta[]; more: FieldMeta[] } {
  const settable = type.fields.filter(
    (field) =>
      field.writable && !field.readOnly && field.kind !== 'json' && !SYSTEM_FIELDS.includes(field.name),
  );
  const isFirst = (field: FieldMeta): boolean =>
    field.required || field.path === type.title || type.listColumns.includes(field.path);
  return { first: settable.filter(isFirst), more: settable.filter((field) => !isFirst(field)) };
}
