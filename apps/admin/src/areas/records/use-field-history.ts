import { useApi } from '@ricejar/admin-sdk';
import { useInfiniteQuery } from '@pinia/colada';
import { computed } from 'vue';

export interface HistoryEntry {
  /** Write and field: `<write>:<path>`. */
  id: string;
  /** Path of the field; null where the record as a whole was created, deleted or restored. */
  field: string | null;
  /** What the field was called, where it has gone with its plugin. */
  removed?: { en: string; zh: string } | null;
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
    id field removed { en zh } before after changedAt reason action changedBy { id name }
  }
}`;

const countWrites = (entries: readonly HistoryEntry[]): number =>
  new Set(entries.map((entry) => entry.id.split(':')[0])).size;

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
    // A page holds so many writes, each of which may have changed several fields.
    getNextPageParam: (last) => (countWrites(last) === PAGE ? (last.at(-1)?.changedAt ?? null) : null),
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
