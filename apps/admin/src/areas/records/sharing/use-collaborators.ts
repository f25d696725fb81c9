import { refreshQueries, useApi, useQuery, useQueryCache, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';

export const LEVELS = ['read', 'work'] as const;
export type Level = (typeof LEVELS)[number];

export interface Collaborator extends Api.Collaborator {
  readonly level: Level;
}

const FIELDS = '{ id level until addedAt user { id name orgUnitName } addedBy { id name } }';
const LIST = `query Collaborators($record: String!, $id: ID!) { list: collaborators(record: $record, id: $id) ${FIELDS} }`;
const SET = `mutation Share($record: String!, $id: ID!, $userId: ID!, $level: String!, $until: String) {
  list: setCollaborator(record: $record, id: $id, userId: $userId, level: $level, until: $until) ${FIELDS}
}`;
const REMOVE = `mutation Unshare($record: String!, $id: ID!, $userId: ID!) {
  list: removeCollaborator(record: $record, id: $id, userId: $userId) ${FIELDS}
}`;

interface Answer {
  list: Collaborator[];
}

/** With whom one record is shared. What changes it answers the new list; refusals are thrown. */
export function useCollaborators(record: () => string, id: () => string) {
  const api = useApi();
  const cache = useQueryCache();
  const key = (): string[] => ['collaborators', record(), id()];
  const query = useQuery({
    key,
    staleTime: 5_000,
    query: ({ signal }) =>
      api.request<Answer>(LIST, { record: record(), id: id() }, { signal }).then((data) => data.list),
  });

  async function run(document: string, variables: Record<string, unknown>): Promise<void> {
    const { list } = await api.request<Answer>(document, { record: record(), id: id(), ...variables });
    cache.setQueryData(key(), list);
    await refreshQueries(cache, [['recordAccess', record(), id()]]);
  }

  return {
    collaborators: computed(() => query.data.value ?? []),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: query.error,
    reload: () => query.refetch(),
    share: (userId: string, level: string, until: string | null) => run(SET, { userId, level, until }),
    unshare: (userId: string) => run(REMOVE, { userId }),
  };
}
