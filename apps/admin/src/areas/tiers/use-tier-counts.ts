import { graphqlNames, useApi, useQuery, useRecordTypes } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import type { TierCount } from './use-dry-run.js';

const TIERS = ['S', 'A', 'B', 'C'];
/** Stands in for customers without a tier; no tier has this name. */
export const UNGRADED = 'none';

/** How many customers this actor sees in each tier now. */
export function useTierCounts(enabled: () => boolean) {
  const api = useApi();
  const { byName } = useRecordTypes();
  const query = useQuery({
    key: ['tierCounts'],
    enabled: () => enabled() && byName('customer') !== undefined,
    staleTime: 10_000,
    query: async ({ signal }): Promise<TierCount[]> => {
      const type = byName('customer');
      if (!type) return [];
      const data = await api.request<{ groups: { key: { tier: string | null }; count: number }[] }>(
        `query TierCounts { groups: ${graphqlNames(type).groups}(by: ["tier"]) { key count } }`,
        {},
        { signal },
      );
      const countOf = (tier: string | null): number =>
        data.groups.find(({ key }) => (key.tier ?? null) === tier)?.count ?? 0;
      const ungraded = countOf(null);
      return [
        ...TIERS.map((tier) => ({ tier, count: countOf(tier) })),
        ...(ungraded > 0 ? [{ tier: UNGRADED, count: ungraded }] : []),
      ];
    },
  });
  return {
    counts: computed(() => query.data.value ?? null),
    error: query.error,
    reload: () => query.refetch(),
  };
}
