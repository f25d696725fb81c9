import { useApi, useQuery } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import { FLOWS_DOCUMENT, type ComplaintFlow } from './flow.js';

/** How complaints are handled here. Asked for once. */
export function useFlows(enabled: () => boolean = () => true) {
  const api = useApi();
  const query = useQuery({
    key: ['complaintFlows'],
    enabled,
    staleTime: 300_000,
    query: ({ signal }) =>
      api
        .request<{ complaintFlows: ComplaintFlow[] }>(FLOWS_DOCUMENT, {}, { signal })
        .then((data) => data.complaintFlows),
  });
  const flows = computed(() => query.data.value ?? []);
  return {
    flows,
    isReady: computed(() => query.data.value !== undefined),
    error: query.error,
    reload: () => query.refetch(),
    byKey: (key: unknown): ComplaintFlow | undefined => flows.value.find((one) => one.key === key),
  };
}
