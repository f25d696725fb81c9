import { isApiError } from '../api/api-error.js';
import type { FieldMeta } from './record-type.js';
import { valueAt, type RefValue, type Row } from './row.js';
import { sameValue } from './values.js';

/** A new value for a field. */
export interface FieldChange {
  field: FieldMeta;
  value: unknown;
}

/** A field that two people gave different values. */
export interface ConflictField {
  field: FieldMeta;
  /** What this person wanted to write. */
  mine: unknown;
  /** What stands in the record now. */
  theirs: unknown;
}

/** Somebody else was quicker. Nothing was written; both sides are here to choose from. */
export interface Conflict {
  fields: readonly ConflictField[];
  /** What this person changed besides, where nobody else did: written together with the choice. */
  rest: readonly FieldChange[];
  /** The record as it is now. */
  current: Row;
  /** Who wrote last, where that may be known. */
  changedBy: RefValue | null;
  changedAt: string | null;
}

export type Side = 'mine' | 'theirs';
/** One side for every field, or a side by field path. */
export type Choice = Side | Readonly<Record<string, Side>>;

export const sideOf = (choice: Choice, path: string): Side =>
  typeof choice === 'string' ? choice : (choice[path] ?? 'theirs');

/** Splits changes made on `before` into those that another change since then contradicts, and the rest. */
export function splitChanges(
  changes: readonly FieldChange[],
  before: Row,
  current: Row,
): Pick<Conflict, 'fields' | 'rest'> {
  const clashes = ({ field, value }: FieldChange): boolean => {
    const theirs = valueAt(current, field.path);
    return !sameValue(theirs, valueAt(before, field.path)) && !sameValue(theirs, value);
  };
  return {
    fields: changes
      .filter(clashes)
      .map(({ field, value }) => ({ field, mine: value, theirs: valueAt(current, field.path) })),
    rest: changes.filter((change) => !clashes(change)),
  };
}

type Signature = { changedBy?: unknown; changedAt?: unknown };

/** Who changed the contested fields last, and when: as the refusal says it, else as the record itself does. */
export function changeOf(
  error: unknown,
  current: Row,
  paths: readonly string[] = [],
): Pick<Conflict, 'changedBy' | 'changedAt'> {
  const said = isApiError(error, 'CONFLICT') ? error.details : {};
  const theirs = (said['theirs'] ?? {}) as Readonly<Record<string, Signature>>;
  const ofFields = paths
    .flatMap((path) => theirs[path] ?? [])
    .toSorted((a, b) => (String(a.changedAt) < String(b.changedAt) ? 1 : -1))[0];
  const { changedBy, changedAt }: Signature = ofFields ?? said;
  const by = changedBy ?? current['updatedBy'];
  const at = changedAt ?? current['updatedAt'];
  return {
    changedBy: typeof by === 'object' && by !== null ? (by as RefValue) : null,
    changedAt: typeof at === 'string' ? at : null,
  };
}

/** An open conflict and another of the same record as one question: nothing typed is lost. */
export function joinConflicts(open: Conflict | null, next: Conflict): Conflict {
  if (!open) return next;
  const asked = new Set(next.fields.map(({ field }) => field.path));
  const stillOpen = open.fields
    .filter(({ field }) => !asked.has(field.path))
    .map((one) => ({ ...one, theirs: valueAt(next.current, one.field.path) }));
  return { ...next, fields: [...stillOpen, ...next.fields], rest: [...open.rest, ...next.rest] };
}

/** What is to be written once the person has chosen. */
export const chosenChanges = (conflict: Conflict, choice: Choice): FieldChange[] => [
  ...conflict.rest,
  ...conflict.fields
    .filter(({ field }) => sideOf(choice, field.path) === 'mine')
    .map(({ field, mine }) => ({ field, value: mine })),
];
