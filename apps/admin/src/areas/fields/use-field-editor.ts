import { useRecordTypes, type Api, type RecordType } from '@ricejar/admin-sdk';
import { computed, shallowRef, watch } from 'vue';
import { isChanged, newDraft, problemsOf, withKind, type FieldDraft } from './field-form.js';
import { changedInput, changesInput, draftOf, fieldInput } from './field-input.js';
import type { AddableKind } from './kinds.js';
import type { CustomFields } from './use-custom-fields.js';
import { useFieldImpact } from './use-field-impact.js';

export interface FieldEditorOptions {
  recordType: () => RecordType;
  /** The field being changed; null while a new one is added. */
  field: () => Api.CustomField | null;
  custom: CustomFields;
}

/** A field being added or changed: its draft, what is wrong with it, what saving would do, and saving. */
export function useFieldEditor({ recordType, field, custom }: FieldEditorOptions) {
  const { byName } = useRecordTypes();
  const draft = shallowRef<FieldDraft | null>(null);
  const before = shallowRef<FieldDraft | null>(null);
  const isBusy = shallowRef(false);
  const isTried = shallowRef(false);
  const failure = shallowRef<unknown>(null);
  const isNew = computed(() => field() === null);
  const context = computed(() => ({ recordType: recordType(), lookup: byName }));

  function reset(): void {
    const existing = field();
    before.value = existing && draftOf(existing, byName);
    draft.value = before.value;
    isTried.value = false;
    failure.value = null;
  }
  watch(() => field()?.name, reset, { immediate: true });

  const taken = computed(() => (isNew.value ? custom.fields.value.map((one) => one.name) : []));
  const problems = computed(() => (draft.value ? problemsOf(draft.value, taken.value) : {}));
  const isValid = computed(() => Object.keys(problems.value).length === 0);
  const isDirty = computed(() =>
    before.value === null
      ? draft.value !== null && (draft.value.en !== '' || draft.value.zh !== '')
      : draft.value !== null && isChanged(before.value, draft.value),
  );

  const changes = computed<Api.FieldChangesInput | null>(() => {
    if (!draft.value || !isValid.value) return null;
    if (before.value) return changedInput(before.value, draft.value, context.value);
    return changesInput(draft.value, context.value);
  });
  const { impact, isRunning } = useFieldImpact(
    () => recordType().name,
    () => field()?.name ?? draft.value?.name ?? '',
    () => (isDirty.value ? changes.value : null),
  );

  /** Saves, and answers whether it is saved. */
  async function save(): Promise<boolean> {
    isTried.value = true;
    if (!draft.value || !isValid.value) return false;
    isBusy.value = true;
    failure.value = null;
    try {
      const existing = field();
      if (existing) await custom.update(existing.name, changes.value ?? {});
      else await custom.add(fieldInput(draft.value, context.value));
      return true;
    } catch (error) {
      failure.value = error;
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  return {
    draft,
    isNew,
    isBusy,
    isDirty,
    failure,
    impact,
    isRunning,
    /** Shown once somebody tried to save: nobody is told off for what is not typed yet. */
    problems: computed(() => (isTried.value ? problems.value : {})),
    canSave: computed(() => !impact.value?.blocked && (isNew.value || isDirty.value)),
    pick: (kind: AddableKind) =>
      void (draft.value = draft.value ? withKind(draft.value, kind) : newDraft(kind)),
    reset,
    save,
  };
}
