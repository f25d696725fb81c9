import {
  readLayout,
  useApi,
  useQuery,
  useQueryCache,
  type Api,
  type LayoutDefinition,
} from '@ricejar/admin-sdk';
import { computed } from 'vue';

const LAYOUT = 'id definition version role { id name }';
const LAYOUTS = `query Layouts($record: String!) { layouts(record: $record) { ${LAYOUT} } }`;
const SAVE = `mutation SaveLayout($record: String!, $roleId: ID, $definition: JSON!, $expectedVersion: Int) {
  saveLayout(record: $record, roleId: $roleId, definition: $definition, expectedVersion: $expectedVersion) { ${LAYOUT} }
}`;
const REMOVE = `mutation RemoveLayout($record: String!, $roleId: ID) {
  removeLayout(record: $record, roleId: $roleId)
}`;

export interface StoredLayout {
  id: string;
  /** Null: for everybody whose roles have none. */
  role: { id: string; name: string } | null;
  version: number;
  definition: LayoutDefinition;
}

const read = (layout: Api.Layout): StoredLayout => ({
  id: layout.id,
  role: layout.role,
  version: layout.version,
  definition: readLayout(layout.definition) ?? { sections: [] },
});

/** The layouts of a record type: the common one and those of roles. */
export function useLayouts(record: () => string) {
  const api = useApi();
  const cache = useQueryCache();
  const query = useQuery({
    key: () => ['layouts', record()],
    staleTime: 2_000,
    query: ({ signal }) =>
      api
        .request<{ layouts: Api.Layout[] }>(LAYOUTS, { record: record() }, { signal })
        .then((data) => data.layouts.map(read)),
  });
  const refresh = (): Promise<unknown> => cache.invalidateQueries({ key: ['layouts'] });

  return {
    layouts: computed(() => query.data.value ?? []),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
    /** Writes a layout over the version it was read at; null for a new one. */
    async save(
      roleId: string | null,
      definition: LayoutDefinition,
      expectedVersion: number | null,
    ): Promise<StoredLayout> {
      const variables = { record: record(), roleId, definition, expectedVersion };
      const data = await api.request<{ saveLayout: Api.Layout }>(SAVE, variables);
      await refresh();
      return read(data.saveLayout);
    },
    async remove(roleId: string | null): Promise<void> {
      await api.request(REMOVE, { record: record(), roleId });
      await refresh();
    },
  };
}
