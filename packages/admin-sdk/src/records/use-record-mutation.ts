import { useQueryCache } from '@pinia/colada';
import { shallowReactive, shallowRef, toValue, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import { useApi } from '../api/api-client.js';
import { isApiError } from '../api/api-error.js';
import {
  changeOf,
  chosenChanges,
  joinConflicts,
  splitChanges,
  type Choice,
  type Conflict,
  type FieldChange,
} from './conflict.js';
import { recordDocument, updateDocument } from './documents.js';
import type { FieldMeta, RecordType } from './record-type.js';
import { useRecordTypes } from './record-types.js';
import { refreshQueries } from './refresh.js';
import { valueAt, withValueAt, type Row } from './row.js';
import { fullSelection, recordKey } from './use-record.js';
import { sameValue, toInput } from './values.js';

export interface SaveResult {
  state: 'saved' | 'unchanged' | 'conflict' | 'failed';
  /** Somebody changed other fields meanwhile; this change went on top of theirs. */
  rebased?: boolean;
  error?: unknown;
}

export interface UseRecordMutationReturn {
  /** Writes one field. The screen shows the new value at once and goes back visibly when the server refuses. */
  save(field: FieldMeta, value: unknown): Promise<SaveResult>;
  /** Writes several fields at once, all or none; `before` is the record they were changed in, else the one on screen. */
  saveAll(changes: readonly FieldChange[], before?: Row): Promise<SaveResult>;
  /** Paths being written right now. */
  saving: ReadonlySet<string>;
  /** Paths that have just gone back to their old value. */
  rolledBack: ReadonlySet<string>;
  conflict: ShallowRef<Conflict | null>;
  /** Ends a conflict: writes what was chosen over what is there now. Another conflict may follow. */
  resolve(choice: Choice): Promise<SaveResult>;
  /** Puts the question aside; nothing is written. */
  dismiss(): void;
}

const ROLLBACK_SHOWN = 4_000;
/** Somebody may be quicker each time; a record that changes this often is not waited for. */
const TRIES = 5;

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

  async function write(changes: readonly FieldChange[], version: number): Promise<Row> {
    const data = await api.request<{ record: Row }>(updateDocument(toValue(type), selection()), {
      id: toValue(id),
      expectedVersion: version,
      input: toInput(changes),
    });
    return data.record;
  }

  function finish(row: Row): void {
    put(row);
    const record = [toValue(type).name, toValue(id)];
    void refreshQueries(cache, [['list'], ['history', ...record], ['related', ...record]]);
  }

  const withChanges = (row: Row, changes: readonly FieldChange[]): Row =>
    changes.reduce((next, { field, value }) => withValueAt(next, field.path, value), row);

  function rollBack(changes: readonly FieldChange[], row: Row): void {
    put(row);
    for (const { field } of changes) {
      rolledBack.add(field.path);
      setTimeout(() => rolledBack.delete(field.path), ROLLBACK_SHOWN);
    }
  }

  /** Writes changes made on `before`. What others changed beside them stays; where they clash, the person is asked. */
  async function writeOver(changes: readonly FieldChange[], before: Row): Promise<SaveResult> {
    let base = before;
    for (let attempt = 1; ; attempt += 1) {
      try {
        finish(await write(changes, base.version ?? 0));
        return { state: 'saved', rebased: attempt > 1 };
      } catch (error) {
        if (!isApiError(error, 'CONFLICT') || attempt === TRIES) throw error;
        const current = await fetchCurrent();
        if (!current) {
          rollBack(changes, before);
          return { state: 'failed' };
        }
        const split = splitChanges(changes, before, current);
        if (split.fields.length > 0) {
          rollBack(changes, current);
          const paths = split.fields.map((one) => one.field.path);
          const signed = changeOf(error, current, paths);
          conflict.value = joinConflicts(conflict.value, { ...split, current, ...signed });
          return { state: 'conflict' };
        }
        base = current;
        put(withChanges(current, changes));
      }
    }
  }

  async function saveAll(wanted: readonly FieldChange[], given?: Row): Promise<SaveResult> {
    const before = given ?? cached();
    if (!before) return { state: 'failed' };
    const changes = wanted.filter(({ field, value }) => !sameValue(valueAt(before, field.path), value));
    if (changes.length === 0) return { state: 'unchanged' };
    for (const { field } of changes) {
      saving.add(field.path);
      rolledBack.delete(field.path);
    }
    put(withChanges(before, changes));
    try {
      return await writeOver(changes, before);
    } catch (error) {
      rollBack(changes, before);
      return { state: 'failed', error };
    } finally {
      for (const { field } of changes) saving.delete(field.path);
    }
  }

  async function resolve(choice: Choice): Promise<SaveResult> {
    const open = conflict.value;
    conflict.value = null;
    return open ? saveAll(chosenChanges(open, choice), open.current) : { state: 'unchanged' };
  }

  return {
    save: (field, value) => saveAll([{ field, value }]),
    saveAll,
    saving,
    rolledBack,
    conflict,
    resolve,
    dismiss: () => (conflict.value = null),
  };
}
