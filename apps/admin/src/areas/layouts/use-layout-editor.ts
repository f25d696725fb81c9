import {
  useRecordTypes,
  useTitleOf,
  useList,
  type LayoutDefinition,
  type RecordType,
} from '@ricejar/admin-sdk';
import { useEventListener } from '@vueuse/core';
import { computed, shallowReactive, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import { startingLayout } from './layout-draft.js';
import { useLayouts, type StoredLayout } from './use-layouts.js';

/** What is being edited and not saved yet, by record type and role: walking away loses nothing. */
const unsaved = shallowReactive(new Map<string, LayoutDefinition>());

const COMMON = 'common';

/** One layout of a record type being edited: which one, as the address says; what it is like now; saving it. */
export function useLayoutEditor(recordType: () => RecordType) {
  const { messages } = useI18n({ useScope: 'global' });
  const route = useRoute();
  const router = useRouter();
  const { byName } = useRecordTypes();
  const titleOf = useTitleOf();
  const stored = useLayouts(() => recordType().name);

  const roleType = computed(() => byName('role'));
  const { rows } = useList(roleType, { paths: [], sort: [{ name: 'ASC' }], first: 200 });
  const roles = computed(() =>
    rows.value.map((role) => ({ id: role.id, name: titleOf(roleType.value, role) })),
  );
  const roleId = computed<string | null>(() => {
    const wanted = route.query['role'];
    return typeof wanted === 'string' && wanted !== '' ? wanted : null;
  });
  const choose = (id: string | null): void =>
    void router.replace({ query: { ...route.query, role: id ?? undefined } });

  const key = computed(() => `${recordType().name}/${roleId.value ?? COMMON}`);
  const current = computed<StoredLayout | null>(
    () => stored.layouts.value.find((one) => (one.role?.id ?? null) === roleId.value) ?? null,
  );
  const common = computed(() => stored.layouts.value.find((one) => one.role === null) ?? null);

  const layout = computed<LayoutDefinition | null>({
    get: () => unsaved.get(key.value) ?? current.value?.definition ?? null,
    set: (next) => (next ? unsaved.set(key.value, next) : unsaved.delete(key.value)),
  });
  const isChanged = computed(
    () =>
      unsaved.has(key.value) &&
      JSON.stringify(unsaved.get(key.value)) !== JSON.stringify(current.value?.definition),
  );

  const isBusy = shallowRef(false);
  const failure = shallowRef<unknown>(null);
  watch(key, () => (failure.value = null));

  /** Starts a layout: from the common one where there is one, else from how fields are shown without any. */
  function start(): void {
    const label = (name: string) => {
      const all = messages.value as Record<string, { layouts: { starting: Record<string, string> } }>;
      return {
        en: all['en']?.layouts.starting[name] ?? name,
        zh: all['zh-CN']?.layouts.starting[name] ?? name,
      };
    };
    layout.value =
      roleId.value !== null && common.value
        ? common.value.definition
        : startingLayout(recordType(), { main: label('main'), more: label('more') });
  }

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    isBusy.value = true;
    failure.value = null;
    try {
      await work();
      unsaved.delete(key.value);
      return true;
    } catch (error) {
      failure.value = error;
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  const save = (): Promise<boolean> => {
    const definition = layout.value;
    if (!definition) return Promise.resolve(false);
    return attempt(() => stored.save(roleId.value, definition, current.value?.version ?? null));
  };
  const remove = (): Promise<boolean> => attempt(() => stored.remove(roleId.value));
  async function discard(): Promise<void> {
    failure.value = null;
    unsaved.delete(key.value);
    await stored.reload();
  }

  useEventListener(window, 'beforeunload', (event) => isChanged.value && event.preventDefault());

  return {
    stored,
    roles,
    roleId,
    choose,
    current,
    layout,
    isChanged,
    isBusy,
    failure,
    start,
    save,
    remove,
    discard,
  };
}

export type LayoutEditor = ReturnType<typeof useLayoutEditor>;
