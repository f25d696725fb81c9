import { useApi } from '@ricejar/admin-sdk';
import { useInfiniteQuery } from '@pinia/colada';
import { computed } from 'vue';

export interface HistoryEntry {
  id: string;
  field: string;
  path: string;
  before: unknown;
  after: unknown;
  changedAt: string;
  changedBy: { id: string; name: string } | null;
  reason: string | null;
  action: string;
}

const PAGE = 50;
const DOCUMENT = `query FieldHistory($record: String!, $id: ID!, $first: Int, $before: String) {
  fieldHistory(record: $record, id: $id, first: $first, before: $before) {
    id field path before after changedAt reason action changedBy { id name }
  }
}`;

/** What changed in a record, newest first, page by page. */
export function useFieldHistory(record: () => string, id: () => string, enabled: () => boolean = () => true) {
  const api = useApi();
  const query = useInfiniteQuery<HistoryEntry[], Error, string | null>({
    key: () => ['history', record(), id()],
    enabled,
    initialPageParam: null,
    staleTime: 5_000,
    query: async ({ pageParam, signal }) => {
      const variables = {
        record: record(),
        id: id(),
        first: PAGE,
        ...(pageParam !== null && { before: pageParam as string }),
      };
      const data = await api.request<{ fieldHistory: HistoryEntry[] }>(DOCUMENT, variables, { signal });
      return data.fieldHistory;
    },
    getNextPageParam: (last) => (last.length === PAGE ? (last.at(-1)?.id ?? null) : null),
  });
  return {
    entries: computed(() => query.data.value?.pages.flat() ?? []),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: query.error,
    hasMore: query.hasNextPage,
    loadMore: query.loadNextPage,
    reload: () => query.refetch(),
  };
}
