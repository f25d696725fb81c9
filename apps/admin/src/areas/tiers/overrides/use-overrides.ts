import { refreshQueries, useApi, useQuery, useQueryCache, useRecordTypes } from '@ricejar/admin-sdk';
import { computed } from 'vue';

export interface OverrideInput {
  customer: string;
  tier: string;
  reason: string;
  expiresOn: string;
}

/** Which overrides wait for the caller, and what may be done with them. Each step throws when the server refuses. */
export function useOverrides() {
  const api = useApi();
  const cache = useQueryCache();
  const { byName } = useRecordTypes();
  const query = useQuery({
    key: ['tierOverridesToDecide'],
    enabled: () => byName('tierOverride') !== undefined,
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ ids: string[] }>('query OverridesToDecide { ids: tierOverridesToDecide }', {}, { signal })
        .then((data) => data.ids),
  });
  async function ask(document: string, variables: object): Promise<void> {
    await api.request(document, { ...variables });
    await refreshQueries(cache, [['list'], ['record'], ['count'], ['tierOverridesToDecide'], ['tierCounts']]);
  }
  return {
    toDecide: computed(() => new Set(query.data.value ?? [])),
    create: (input: OverrideInput) =>
      ask(
        'mutation AskForOverride($input: TierOverrideInput!) { createTierOverride(input: $input) { id } }',
        { input },
      ),
    decide: (id: string, approve: boolean, note: string | null) =>
      ask(
        `mutation DecideOverride($id: ID!, $approve: Boolean!, $note: String) {
          decideTierOverride(id: $id, approve: $approve, note: $note) { id status }
        }`,
        { id, approve, note },
      ),
    end: (id: string, note: string) =>
      ask(
        `mutation EndOverride($id: ID!, $note: String!) { endTierOverride(id: $id, note: $note) { id status } }`,
        { id, note },
      ),
  };
}
