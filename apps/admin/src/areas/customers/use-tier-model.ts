import { useApi, useList, useLocale, useQuery, useRecordTypes, type Localized } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';

interface ScoringModel {
  key: string;
  label: Localized;
}

/** Name of the scoring model behind a version of the tier policy; empty while unknown. */
export function useTierModel(policyVersion: () => unknown): ComputedRef<string> {
  const api = useApi();
  const { byName } = useRecordTypes();
  const { text } = useLocale();
  const isKnown = (): boolean => typeof policyVersion() === 'number';
  const { rows } = useList(
    () => byName('tierPolicy'),
    () => ({
      paths: ['number', 'model'],
      filter: { number: { eq: policyVersion() } },
      first: 1,
      enabled: isKnown(),
    }),
  );
  const models = useQuery({
    key: ['scoringModels', 'labels'],
    enabled: isKnown,
    staleTime: 300_000,
    query: ({ signal }) =>
      api
        .request<{ scoringModels: ScoringModel[] }>(
          'query Models { scoringModels { key label { en zh } } }',
          {},
          { signal },
        )
        .then((data) => data.scoringModels),
  });
  return computed(() => {
    const key = String(rows.value[0]?.['model'] ?? '');
    const model = models.data.value?.find((one) => one.key === key);
    return model ? text(model.label) : key;
  });
}
