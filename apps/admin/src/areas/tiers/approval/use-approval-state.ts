import { useApi, useQuery, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';

/** What the caller may do with policies, and whether it takes two people. Null while it is asked for. */
export function useApprovalState() {
  const api = useApi();
  const query = useQuery({
    key: ['tierApproval'],
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ tierApproval: Api.TierApprovalState }>(
          'query TierApproval { tierApproval { mayPublish mayPropose mayApprove secondNeeded alone } }',
          {},
          { signal },
        )
        .then((data) => data.tierApproval),
  });
  return { state: computed(() => query.data.value ?? null), reload: () => query.refetch() };
}
