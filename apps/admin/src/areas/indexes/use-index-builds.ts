import { useApi, useQuery, useQueryCache, type Api } from '@ricejar/admin-sdk';
import { useIntervalFn } from '@vueuse/core';
import { computed } from 'vue';

const BUILD = 'id record fields status progress error';
const BUILDS = `query IndexBuilds($record: String!) { indexBuilds(record: $record) { ${BUILD} } }`;
const MAKE = `mutation BuildIndex($record: String!, $fields: [String!]!) {
  buildIndex(record: $record, fields: $fields) { ${BUILD} }
}`;
const DROP = 'mutation DropIndex($id: ID!) { dropIndex(id: $id) }';

/** How often to look while an index is being built. */
const BUILDING_POLL = 1_500;

export const isUnderWay = (build: Api.IndexBuild): boolean =>
  build.status === 'queued' || build.status === 'building';

/** The indexes that were built for a record type on request, and what can be done about them. */
export function useIndexBuilds(record: () => string, enabled: () => boolean = () => true) {
  const api = useApi();
  const cache = useQueryCache();
  const query = useQuery({
    key: () => ['indexBuilds', record()],
    enabled,
    staleTime: 2_000,
    query: ({ signal }) =>
      api
        .request<{ indexBuilds: Api.IndexBuild[] }>(BUILDS, { record: record() }, { signal })
        .then((data) => data.indexBuilds),
  });
  const builds = computed(() => query.data.value ?? []);
  const refresh = (): Promise<unknown> =>
    Promise.all(['indexBuilds', 'indexAdvice'].map((key) => cache.invalidateQueries({ key: [key] })));

  async function look(): Promise<void> {
    if (!enabled() || !builds.value.some(isUnderWay)) return;
    await query.refetch();
    if (!builds.value.some(isUnderWay)) await refresh();
  }
  useIntervalFn(() => void look(), BUILDING_POLL);

  return {
    builds,
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
    async build(fields: readonly string[]): Promise<void> {
      await api.request(MAKE, { record: record(), fields });
      await refresh();
    },
    async drop(id: string): Promise<void> {
      await api.request(DROP, { id });
      await refresh();
    },
  };
}
