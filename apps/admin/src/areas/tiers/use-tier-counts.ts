import { graphqlNames, useApi, useQuery, useRecordTypes } from '@ricejar/admin-sdk';
import { useTierLevels } from '@ricejar/ui';
import { computed } from 'vue';
import type { TierCount } from './simulation/use-simulation.js';

/** Stands in for customers without a tier; no tier has this name. */
export const UNGRADED = 'none';

/** How many customers this actor sees in each tier now. */
export function useTierCounts(enabled: () => boolean) {
  const api = useApi();
  const { byName } = useRecordTypes();
  const levels = useTierLevels();
  const query = useQuery({
    key: ['tierCounts'],
    enabled: () => enabled() && byName('customer') !== undefined,
    staleTime: 10_000,
    query: async ({ signal }) => {
      const type = byName('customer');
      if (!type) return [];
      const data = await api.request<{ groups: { key: { tier: string | null }; count: number }[] }>(
        `query TierCounts { groups: ${graphqlNames(type).groups}(by: ["tier"]) { key count } }`,
        {},
        { signal },
      );
      return data.groups;
    },
  });
  const counts = computed((): TierCount[] | null => {
    const groups = query.data.value;
    if (!groups) return null;
    const countOf = (tier: string | null): number =>
      groups.find(({ key }) => (key.tier ?? null) === tier)?.count ?? 0;
    const ungraded = countOf(null);
    return [
      ...levels.value.map(({ key }) => ({ tier: key, count: countOf(key) })),
      ...(ungraded > 0 ? [{ tier: UNGRADED, count: ungraded }] : []),
    ];
  });
  return { counts, error: query.error, reload: () => query.refetch() };
}
