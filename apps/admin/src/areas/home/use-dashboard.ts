import { useRecordTypes, useRegistry, useSession } from '@ricejar/admin-sdk';
import { useLocalStorage } from '@vueuse/core';
import { computed } from 'vue';
import { AS_IT_CAME, arranged, moved, readArrangement, shown, type Arrangement } from './arrangement.js';

/** The widgets this person may see, as they arranged them. Kept in this browser, for each person apart. */
export function useDashboard() {
  const registry = useRegistry();
  const session = useSession();
  const { byName } = useRecordTypes();
  const arrangement = useLocalStorage<Arrangement>(`ricejar:home:${session.me.value?.id ?? ''}`, AS_IT_CAME, {
    serializer: { read: readArrangement, write: JSON.stringify },
  });

  const widgets = computed(() =>
    arranged(
      registry.dashboardWidgets.filter(
        ({ permission, record }) =>
          (permission === undefined || session.can(permission)) &&
          (record === undefined || byName(record) !== undefined),
      ),
      arrangement.value,
    ),
  );
  const isShown = (key: string): boolean => !arrangement.value.hidden.includes(key);

  return {
    widgets,
    visible: computed(() => widgets.value.filter(({ key }) => isShown(key))),
    isShown,
    isChanged: computed(() => arrangement.value.order.length + arrangement.value.hidden.length > 0),
    show: (key: string, on: boolean) => (arrangement.value = shown(arrangement.value, key, on)),
    move: (key: string, step: -1 | 1) => {
      const keys = widgets.value.map((one) => one.key);
      arrangement.value = moved(keys, key, step, arrangement.value);
    },
    reset: () => (arrangement.value = AS_IT_CAME),
  };
}

export type Dashboard = ReturnType<typeof useDashboard>;
