import { useApi, useQuery, type Row } from '@ricejar/admin-sdk';
import { useIntervalFn } from '@vueuse/core';
import { computed, type ComputedRef } from 'vue';
import { isOpenPromise, type ServerClock } from './promise-time.js';

const MOST = 200;
const TICK = 60_000;

/** What the clocks of these promises show, asked for again every minute. Empty while unknown. */
export function useClocks(promises: () => readonly Row[]): ComputedRef<ReadonlyMap<string, ServerClock>> {
  const api = useApi();
  const ids = computed(() =>
    promises()
      .filter(isOpenPromise)
      .map((row) => row.id)
      .slice(0, MOST),
  );
  const query = useQuery({
    key: () => ['commitmentClocks', ids.value.join()],
    enabled: () => ids.value.length > 0,
    staleTime: 5_000,
    query: async ({ signal }) => {
      const data = await api.request<{ commitmentClocks: ServerClock[] }>(
        'query Clocks($ids: [ID!]!) { commitmentClocks(ids: $ids) { id secondsLeft daySeconds } }',
        { ids: ids.value },
        { signal },
      );
      return new Map(data.commitmentClocks.map((clock) => [clock.id, clock]));
    },
    placeholderData: (previous: ReadonlyMap<string, ServerClock> | undefined) => previous,
  });
  useIntervalFn(() => ids.value.length > 0 && void query.refetch(), TICK);
  return computed(() => query.data.value ?? new Map());
}
