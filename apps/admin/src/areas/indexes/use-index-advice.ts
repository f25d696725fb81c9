import { useApi, useQuery, type Api } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';

const ADVICE = `query IndexAdvice($record: String!, $filter: JSON, $sort: JSON) {
  indexAdvice(record: $record, filter: $filter, sort: $sort) { fields rows text { en zh } }
}`;

export interface ListQuestion {
  record: string;
  filter: object | undefined;
  sort: readonly object[];
}

/** What keeps a list from being served by an index. Nobody waits for it: a list stands whether it is answered or not. */
export function useIndexAdvice(
  question: () => ListQuestion,
  enabled: () => boolean,
): ComputedRef<readonly Api.IndexAdvice[]> {
  const api = useApi();
  const query = useQuery({
    key: () => ['indexAdvice', question().record, JSON.stringify(question())],
    enabled,
    staleTime: 60_000,
    query: ({ signal }) =>
      api
        .request<{ indexAdvice: Api.IndexAdvice[] }>(ADVICE, { ...question() }, { signal })
        .then((data) => data.indexAdvice),
  });
  return computed(() => query.data.value ?? []);
}
