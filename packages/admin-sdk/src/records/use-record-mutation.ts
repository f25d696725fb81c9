import { useQueryCache } from '@pinia/colada';
import { shallowReactive, shallowRef, toValue, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import { useApi } from '../api/api-client.js';
import { isApiError } from '../api/api-error.js';
import { recordDocument, updateDocument } from './documents.js';
import type { FieldMeta, RecordType } from './record-type.js';
import { useRecordTypes } from './record-types.js';
import { valueAt, withValueAt, type Row } from './row.js';
import { fullSelection, recordKey } from './use-record.js';
import { sameValue, toInput } from './values.js';

/** Two people changed the same field. Nothing was written; both values are here to choose from. */
export interface Conflict {
  field: FieldMeta;
  /** What this person wanted to write. */
  mine: unknown;
  /** What stands in the record now. */
  theirs: unknown;
  /** The record as it is now. */
  current: Row;
}

export interface SaveResult {
  state: 'saved' | 'unchanged' | 'conflict' | 'failed';
  /** Somebody changed other fields meanwhile; this change went on top of theirs. */
  rebased?: boolean;
  error?: unknown;
}

export interface UseRecordMutationReturn {
  /** Writes one field. The screen shows the new value at once and goes back visibly when the server refuses. */
  save(field: FieldMeta, value: unknown): Promise<SaveResult>;
  /** Paths being written right now. */
  saving: ReadonlySet<string>;
  /** Paths that have just gone back to their old value. */
  rolledBack: ReadonlySet<string>;
  conflict: ShallowRef<Conflict | null>;
  /** Ends a conflict: write mine over theirs, or keep theirs. */
  resolve(choice: 'mine' | 'theirs'): Promise<SaveResult>;
}

const ROLLBACK_SHOWN = 4_000;

/** Optimistic writes to one record, guarded by its version. */
export function useRecordMutation(
  type: MaybeRefOrGetter<RecordType>,
  id: MaybeRefOrGetter<string>,
): UseRecordMutationReturn {
  const api = useApi();
  const cache = useQueryCache();
  const { byName } = useRecordTypes();
  const saving = shallowReactive(new Set<string>());
  const rolledBack = shallowReactive(new Set<string>());
  const conflict = shallowRef<Conflict | null>(null);

  const key = () => recordKey(toValue(type).name, toValue(id));
  const cached = () => cache.getQueryData<Row | null>(key());
  const put = (row: Row) => cache.setQueryData(key(), row);
  const selection = () => fullSelection(toValue(type), byName);

  async function fetchCurrent(): Promise<Row | null> {
    const data = await api.request<{ record: Row | null }>(recordDocument(toValue(type), selection()), {
      id: toValue(id),
    });
    return data.record;
  }

  async function write(field: FieldMeta, value: unknown, version: number): Promise<Row> {
    const data = await api.request<{ record: Row }>(updateDocument(toValue(type), selection()), {
      id: toValue(id),
      expectedVersion: version,
      input: toInput([{ field, value }]),
    });
    return data.record;
  }

  function finish(row: Row): void {
    put(row);
    void cache.invalidateQueries({ key: ['list'] });
    void cache.invalidateQueries({ key: ['history', toValue(type).name, toValue(id)] });
    void cache.invalidateQueries({ key: ['related', toValue(type).name, toValue(id)] });
  }

  function rollBack(field: FieldMeta, row: Row): void {
    put(row);
    rolledBack.add(field.path);
    setTimeout(() => rolledBack.delete(field.path), ROLLBACK_SHOWN);
  }

  async function onStale(field: FieldMeta, value: unknown, before: Row): Promise<SaveResult> {
    const current = await fetchCurrent();
    if (!current) {
      rollBack(field, before);
      return { state: 'failed' };
    }
    const theirs = valueAt(current, field.path);
    if (sameValue(theirs, valueAt(before, field.path)) || sameValue(theirs, value)) {
      put(withValueAt(current, field.path, value));
      finish(await write(field, value, current.version ?? 0));
      return { state: 'saved', rebased: true };
    }
    rollBack(field, current);
    conflict.value = { field, mine: value, theirs, current };
    return { state: 'conflict' };
  }

  async function save(field: FieldMeta, value: unknown): Promise<SaveResult> {
    const before = cached();
    if (!before) return { state: 'failed' };
    if (sameValue(valueAt(before, field.path), value)) return { state: 'unchanged' };
    saving.add(field.path);
    rolledBack.delete(field.path);
    put(withValueAt(before, field.path, value));
    try {
      finish(await write(field, value, before.version ?? 0));
      return { state: 'saved' };
    } catch (error) {
      if (!isApiError(error, 'CONFLICT')) {
        rollBack(field, before);
        return { state: 'failed', error };
      }
      try {
        return await onStale(field, value, before);
      } catch (second) {
        rollBack(field, before);
        return { state: 'failed', error: second };
      }
    } finally {
      saving.delete(field.path);
    }
  }

  async function resolve(choice: 'mine' | 'theirs'): Promise<SaveResult> {
    const open = conflict.value;
    conflict.value = null;
    if (!open || choice === 'theirs') return { state: 'unchanged' };
    rolledBack.delete(open.field.path);
    return save(open.field, open.mine);
  }

  return { save, saving, rolledBack, conflict, resolve };
}
