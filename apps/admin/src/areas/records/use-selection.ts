import type { Row } from '@ricejar/admin-sdk';
import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue';

/** Rows of a list that somebody chose. What leaves the list leaves the choice. */
export function useSelection(rows: MaybeRefOrGetter<readonly Row[]>) {
  const ids = shallowRef<ReadonlySet<string>>(new Set());
  const chosen = computed(() => toValue(rows).filter((row) => ids.value.has(row.id)));
  const all = computed(() => chosen.value.length > 0 && chosen.value.length === toValue(rows).length);
  return {
    chosen,
    all,
    has: (id: string) => ids.value.has(id),
    toggle: (id: string) => {
      const next = new Set(ids.value);
      if (!next.delete(id)) next.add(id);
      ids.value = next;
    },
    /** All rows that are loaded, or none. */
    toggleAll: () => (ids.value = new Set(all.value ? [] : toValue(rows).map((row) => row.id))),
    clear: () => (ids.value = new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
