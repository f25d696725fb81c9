import { refreshQueries, useApi, useQuery, useQueryCache, useRecordTypes } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import type { LevelUse, LevelsInput } from './level-form.js';

const FIELDS = 'key rank label { en zh } tone retired successor customers overrides';

/** The tiers there are and were, with what stands in each. Setting them throws when the server refuses. */
export function useLevels(enabled: () => boolean) {
  const api = useApi();
  const cache = useQueryCache();
  const types = useRecordTypes();
  const query = useQuery({
    key: ['tierLevelUse'],
    enabled,
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ tierLevelUse: LevelUse[] }>(
          `query TierLevelUse { tierLevelUse { ${FIELDS} } }`,
          {},
          { signal },
        )
        .then((data) => data.tierLevelUse),
  });
  return {
    use: computed(() => query.data.value ?? null),
    error: query.error,
    reload: () => query.refetch(),
    async set(input: LevelsInput): Promise<void> {
      await api.request(
        `mutation SetTierLevels($levels: [TierLevelDraftInput!]!, $moves: [TierLevelMoveInput!]) {
          setTierLevels(levels: $levels, moves: $moves) { key }
        }`,
        { ...input },
      );
      await types.reload();
      await refreshQueries(cache, [['tierLevelUse'], ['list'], ['record'], ['tierCounts']]);
    },
  };
}
