import { useApi, useQuery, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';

export type Compared = Pick<
  Api.TierSimulation,
  'asOf' | 'customers' | 'up' | 'down' | 'entering' | 'leaving' | 'before' | 'after'
>;

/** Where customers would stand today under the right policy, against where they would under the left. */
export function useComparison(sides: () => { left: string; right: string } | null, enabled: () => boolean) {
  const api = useApi();
  const query = useQuery({
    key: () => ['tierComparison', sides()?.left ?? '', sides()?.right ?? ''],
    enabled: () => enabled() && sides() !== null,
    staleTime: 30_000,
    query: ({ signal }) =>
      api
        .request<{ compared: Compared }>(
          `query CompareTierPolicies($left: ID!, $right: ID!) {
            compared: compareTierPolicies(left: $left, right: $right, movers: { first: 0 }) {
              asOf customers up down entering leaving before { tier count } after { tier count }
            }
          }`,
          { ...sides() },
          { signal },
        )
        .then((data) => data.compared),
  });
  return {
    compared: computed(() => query.data.value ?? null),
    error: query.error,
    reload: () => query.refetch(),
  };
}
