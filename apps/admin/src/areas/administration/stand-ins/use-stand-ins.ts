import { refreshQueries, useApi, useQuery, useQueryCache, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';

export type Delegation = Api.Delegation;
export type DelegationInput = Api.DelegationInput;
export type StandInState = 'active' | 'planned' | 'over';

const FIELDS = 'id startsOn endsOn note active from { id name } to { id name }';
const LIST = `query Delegations($all: Boolean) { delegations(all: $all) { ${FIELDS} } }`;
const CREATE = `mutation Delegate($input: DelegationInput!) { createDelegation(input: $input) { ${FIELDS} } }`;
const END = 'mutation EndDelegation($id: ID!) { endDelegation(id: $id) }';

/** `today` is a calendar day, as the dates of a delegation are. */
export function stateOf({ active, startsOn }: Delegation, today: string): StandInState {
  if (active) return 'active';
  return startsOn > today ? 'planned' : 'over';
}

/** The caller's own delegations, or everybody's. What changes them throws when the server refuses. */
export function useStandIns(all: () => boolean) {
  const api = useApi();
  const cache = useQueryCache();
  const query = useQuery({
    key: () => ['delegations', all()],
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ delegations: Delegation[] }>(LIST, { all: all() }, { signal })
        .then((data) => data.delegations),
  });
  const refresh = (): Promise<void> =>
    refreshQueries(cache, [['delegations'], ['userAccess'], ['recordAccess']]);
  return {
    delegations: computed(() => query.data.value ?? []),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: query.error,
    reload: () => query.refetch(),
    async create(input: DelegationInput): Promise<void> {
      await api.request(CREATE, { input });
      await refresh();
    },
    async end(id: string): Promise<void> {
      await api.request(END, { id });
      await refresh();
    },
  };
}
