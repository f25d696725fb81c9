import {
  fieldAt,
  useRecord,
  useRecordActions,
  useRecordMutation,
  useRecordTypes,
  type Choice,
  type FieldChange,
  type RecordType,
  type Row,
  type SaveResult,
} from '@ricejar/admin-sdk';
import { computed, shallowRef, watch } from 'vue';
import { remainingQuestions } from './merge-roles.js';
import { EMPTY_ROLE, isChanged, roleFormOf, type RoleForm } from './role-form.js';

const PATHS = ['name', 'grants', 'permissions'] as const;

export type SaveOutcome =
  { state: 'saved'; id: string } | { state: 'open' } | { state: 'failed'; error: unknown };

/** The role at an id while it is edited, or a new one. What is typed stays until it is saved or thrown away. */
export function useRoleForm(id: () => string | null) {
  const { byName } = useRecordTypes();
  const { create } = useRecordActions();
  const type = computed(() => byName('role'));
  const { row, error, isPending, reload } = useRecord(type, id);
  const mutation = useRecordMutation(
    () => type.value as RecordType,
    () => id() ?? '',
  );
  /** The role as it was when editing began. */
  const base = shallowRef<Row | null>(null);
  const form = shallowRef<RoleForm>(EMPTY_ROLE);
  const isSaving = shallowRef(false);
  const before = computed(() => roleFormOf(base.value));
  const dirty = computed(() => isChanged(before.value, form.value));

  function adopt(next: Row): void {
    base.value = next;
    form.value = roleFormOf(next);
  }
  watch(
    row,
    (next) => {
      if (next && (!base.value || !dirty.value) && !isSaving.value) adopt(next);
    },
    { immediate: true },
  );

  const changesOf = (wanted: RoleForm): FieldChange[] =>
    PATHS.flatMap((path) => {
      const field = type.value && fieldAt(type.value, path);
      const value = path === 'name' ? wanted.name.trim() : wanted[path];
      return field ? [{ field, value }] : [];
    });

  /** Rights are one field to the server and many to a person: what two people gave different record types goes together. */
  async function settle(result: SaveResult): Promise<SaveResult> {
    const open = mutation.conflict.value;
    if (result.state !== 'conflict' || !open) return result;
    const theirs = roleFormOf(open.current);
    const { fields, merged } = remainingQuestions(open.fields, before.value, form.value, theirs);
    if (fields.length > 0) {
      const agreed = changesOf(merged).filter(
        ({ field }) =>
          open.fields.some((one) => one.field.path === field.path) &&
          !fields.some((one) => one.field.path === field.path),
      );
      mutation.conflict.value = { ...open, fields, rest: [...open.rest, ...agreed] };
      return result;
    }
    mutation.dismiss();
    return mutation.saveAll(changesOf(merged), open.current);
  }

  async function write(what: () => Promise<SaveResult>): Promise<SaveOutcome> {
    isSaving.value = true;
    try {
      const result = await settle(await what());
      if (result.state === 'failed') return { state: 'failed', error: result.error };
      if (result.state === 'conflict' || !row.value) return { state: 'open' };
      adopt(row.value);
      return { state: 'saved', id: row.value.id };
    } finally {
      isSaving.value = false;
    }
  }

  async function save(): Promise<SaveOutcome> {
    if (base.value) return write(() => mutation.saveAll(changesOf(form.value), base.value ?? undefined));
    isSaving.value = true;
    try {
      const made = await create(type.value as RecordType, changesOf(form.value));
      // Nothing is unsaved any more: the way to the role's own page is free.
      base.value = made;
      form.value = roleFormOf(made);
      return { state: 'saved', id: made.id };
    } catch (failure) {
      return { state: 'failed', error: failure };
    } finally {
      isSaving.value = false;
    }
  }

  return {
    type,
    row,
    error,
    isPending: computed(() => id() !== null && isPending.value),
    reload,
    before,
    form,
    dirty,
    isSaving,
    save,
    discard: () => (form.value = before.value),
    conflict: mutation.conflict,
    resolve: (choice: Choice) => write(() => mutation.resolve(choice)),
    dismiss: mutation.dismiss,
  };
}
