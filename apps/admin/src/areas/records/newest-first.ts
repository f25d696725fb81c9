import type { RecordType, SortEntry } from '@ricejar/admin-sdk';

const MOMENTS = [
  'occurredAt',
  'openedAt',
  'orderedOn',
  'changedAt',
  'enteredAt',
  'dueAt',
  'dueOn',
  'closeOn',
];

/** The order that reads best beside a parent: by the record's own moment, newest first, if it has one. */
export function newestFirst(type: RecordType): SortEntry[] {
  const path = MOMENTS.find((name) => type.fields.some((field) => field.path === name));
  return path ? [{ path, descending: true }] : [];
}
