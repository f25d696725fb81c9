import type { RegisteredRecord } from '../record-registry.js';
import { sameValue, shown } from './columns.js';
import type { Change, Existing } from './facts.js';
import type { HistoryEntry } from './journal.js';

const SYSTEM_FIELDS = new Set(['version', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'deletedAt']);

/** The values given to a new record, and those that its fields have by default. */
export function withDefaults(
  record: RegisteredRecord,
  input: ReadonlyMap<string, unknown>,
): Map<string, unknown> {
  const defaults = [...record.fields.values()]
    .filter((field) => field.definition.default !== undefined && !SYSTEM_FIELDS.has(field.path))
    .map((field) => [field.path, field.definition.default] as const);
  return new Map([...defaults, ...input]);
}

/** What a change leaves as it was is no change. */
export function dropSame(change: Change, existing: Existing): void {
  for (const [field, value] of change)
    if (sameValue(field, existing.values[field.path], value)) change.delete(field);
}

/** What history keeps of a change. */
export function differences(change: Change, existing: Existing): HistoryEntry['changes'] {
  const pairs = [...change].map(([field, after]) => [
    field.path,
    { before: existing.values[field.path] ?? null, after: shown(field, after) },
  ]);
  return Object.fromEntries(pairs) as HistoryEntry['changes'];
}
