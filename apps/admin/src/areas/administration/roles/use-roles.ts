import {
  graphqlNames,
  useApi,
  useList,
  useLocale,
  useQuery,
  useRecordTypes,
  useRoleName,
  type Row,
} from '@ricejar/admin-sdk';
import { computed } from 'vue';

export interface RoleName {
  id: string;
  name: string;
}

/** Most roles an installation is expected to have; more come page by page. */
const PAGE = 200;

/** All roles, by the names they have in the reader's language. */
export function useRoles(paths: readonly string[] = ['name']) {
  const { byName } = useRecordTypes();
  const { locale } = useLocale();
  const roleName = useRoleName();
  const type = computed(() => byName('role'));
  const list = useList(type, () => ({ paths, sort: [{ name: 'ASC' }], first: PAGE }));
  const shownName = (row: Row): string => roleName(String(row['name'] ?? ''));
  const rows = computed(() =>
    list.rows.value.toSorted((a, b) => shownName(a).localeCompare(shownName(b), locale.value)),
  );
  return {
    ...list,
    type,
    rows,
    roles: computed(() =>
      rows.value.map((row: Row): RoleName => ({ id: row.id, name: String(row['name'] ?? '') })),
    ),
  };
}

/** How many users hold each role, by its id. */
export function useHolderCounts() {
  const api = useApi();
  const { byName } = useRecordTypes();
  const query = useQuery({
    key: ['holders'],
    enabled: () => byName('userRole') !== undefined,
    staleTime: 5_000,
    query: async ({ signal }): Promise<ReadonlyMap<string, number>> => {
      const type = byName('userRole');
      if (!type) return new Map();
      const data = await api.request<{ groups: { key: { role: string }; count: number }[] }>(
        `query Holders { groups: ${graphqlNames(type).groups}(by: ["role"]) { key count } }`,
        {},
        { signal },
      );
      return new Map(data.groups.map(({ key, count }) => [key.role, count]));
    },
  });
  return computed(() => query.data.value ?? null);
}
