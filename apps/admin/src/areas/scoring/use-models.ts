import { useApi, useQuery, useQueryCache, useSession } from '@ricejar/admin-sdk';
import { computed, onScopeDispose, watch } from 'vue';
import { isActive, MODEL_FIELDS, RUN_FIELDS, RUN_PERMISSION, type Model, type ScoreRun } from './model.js';

/** So often a screen looks how far the runs under way have come. */
const LOOK_MS = 900;
const RUNS_SHOWN = 60;

/** The scoring models and their newest runs, or those of one model; looks again while a run is under way. */
export function useModels(model: () => string | null = () => null) {
  const api = useApi();
  const cache = useQueryCache();
  const { can } = useSession();
  const mayRun = computed(() => can(RUN_PERMISSION));
  const models = useQuery({
    key: ['scoring', 'models'],
    enabled: () => mayRun.value,
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ scoringModels: Model[] }>(
          `query Models { scoringModels { ${MODEL_FIELDS} } }`,
          {},
          { signal },
        )
        .then((data) => data.scoringModels),
  });
  const runs = useQuery({
    key: () => ['scoring', 'runs', model() ?? ''],
    enabled: () => mayRun.value,
    staleTime: 1_000,
    query: ({ signal }) =>
      api
        .request<{ scoreRuns: { nodes: ScoreRun[] } }>(
          `query Runs($first: Int, $filter: ScoreRunFilter) {
            scoreRuns(first: $first, filter: $filter, sort: [{ id: DESC }]) {
              nodes { ${RUN_FIELDS} ${model() === null ? '' : 'validation'} }
            }
          }`,
          { first: RUNS_SHOWN, ...(model() !== null && { filter: { model: { eq: model() } } }) },
          { signal },
        )
        .then((data) => data.scoreRuns.nodes),
  });

  const listed = computed(() => runs.data.value ?? []);
  const active = computed(() => listed.value.filter(isActive));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (active.value.length > 0) timer = setTimeout(() => void runs.refetch().finally(look), LOOK_MS);
  };
  watch(active, (now, before) => {
    look();
    // A run that has ended may have changed what its model's card says, and what customers are worth.
    if ((before?.length ?? 0) > now.length) {
      void models.refetch();
      void cache.invalidateQueries({ key: ['scoring', 'summary'] });
    }
  });
  look();
  onScopeDispose(() => clearTimeout(timer));

  return {
    mayRun,
    models: computed(() => models.data.value ?? []),
    runs: listed,
    isPending: computed(
      () => mayRun.value && (models.data.value === undefined || runs.data.value === undefined),
    ),
    error: computed(() => models.error.value ?? runs.error.value ?? null),
    reload: () => Promise.all([models.refetch(), runs.refetch()]),
    runsOf: (key: string) => listed.value.filter((one) => one.model === key),
  };
}

export type ModelsReturn = ReturnType<typeof useModels>;
