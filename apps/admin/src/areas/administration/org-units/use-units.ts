import { graphqlNames, useApi, useList, useQuery, useRecordTypes } from '@ricejar/admin-sdk';
import { computed, watch } from 'vue';
import { unitOf } from './unit-tree.js';

const PAGE = 200;

/** Every org unit with its members counted. The tree is only right as a whole, so all pages are fetched. */
export function useUnits() {
  const api = useApi();
  const { byName } = useRecordTypes();
  const type = computed(() => byName('orgUnit'));
  const list = useList(type, () => ({
    paths: ['name', 'parent', 'manager'],
    sort: [{ name: 'ASC' }],
    first: PAGE,
  }));
  watch(
    () => [list.hasMore.value, list.isLoading.value],
    () => list.hasMore.value && !list.isLoading.value && void list.loadMore(),
    { immediate: true },
  );
  const members = useQuery({
    key: ['unitMembers'],
    enabled: () => byName('user') !== undefined,
    staleTime: 10_000,
    query: async ({ signal }): Promise<ReadonlyMap<string, number>> => {
      const user = byName('user');
      if (!user) return new Map();
      const names = graphqlNames(user);
      const data = await api.request<{ groups: { key: { orgUnit: string }; count: number }[] }>(
        `query Members($filter: ${names.filter}) { groups: ${names.groups}(by: ["orgUnit"], filter: $filter) { key count } }`,
        { filter: { active: { eq: true } } },
        { signal },
      );
      return new Map(data.groups.map(({ key, count }) => [key.orgUnit, count]));
    },
  });
  return {
    type,
    units: computed(() => list.rows.value.map(unitOf)),
    members: computed(() => members.data.value ?? new Map<string, number>()),
    isPending: list.isPending,
    error: list.error,
    reload: list.reload,
  };
}
