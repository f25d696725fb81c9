import { useInfiniteQuery, useQuery } from '@pinia/colada';
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { useApi } from '../api/api-client.js';
import { countDocument, listDocument } from './documents.js';
import type { FilterTree } from './filter.js';
import type { RecordType } from './record-type.js';
import { useRecordTypes } from './record-types.js';
import type { Row } from './row.js';
import { selectionOf } from './selection.js';

export interface ListPage {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface ListQuery {
  /** Field paths wanted in every row. */
  paths: readonly string[];
  filter?: FilterTree | undefined;
  sort?: readonly object[] | undefined;
  /** Rows a page, 1 to 200; 50 unless told. */
  first?: number;
  /** Show the bin instead. */
  deleted?: boolean;
  /** Further GraphQL put into the selection as it stands: inverse lists, for example. */
  extra?: string;
  enabled?: boolean;
}

export interface UseListReturn {
  rows: ComputedRef<readonly Row[]>;
  /** The first page is on its way and there is nothing to show yet. */
  isPending: ComputedRef<boolean>;
  /** Something is being fetched, rows may be on screen already. */
  isLoading: ComputedRef<boolean>;
  error: ComputedRef<Error | null>;
  hasMore: ComputedRef<boolean>;
  loadMore: () => Promise<unknown>;
  reload: () => Promise<unknown>;
}

/** Rows of a record type, page after page. Answers stay in the query cache under `['list', <record>, ...]`. */
export function useList(
  type: MaybeRefOrGetter<RecordType | undefined>,
  query: MaybeRefOrGetter<ListQuery>,
): UseListReturn {
  const api = useApi();
  const { byName } = useRecordTypes();
  const request = computed(() => {
    const recordType = toValue(type);
    const { paths, filter, sort, first = 50, deleted, extra = '' } = toValue(query);
    if (!recordType) return null;
    const selection = `${selectionOf(recordType, paths, byName)} ${extra}`;
    return {
      record: recordType.name,
      document: listDocument(recordType, selection),
      variables: {
        first,
        ...(filter && { filter }),
        ...(sort?.length && { sort }),
        ...(deleted && { deleted }),
      },
    };
  });

  const list = useInfiniteQuery<ListPage, Error, string | null>({
    key: () => [
      'list',
      request.value?.record ?? '',
      request.value?.document ?? '',
      JSON.stringify(request.value?.variables ?? null),
    ],
    enabled: () => request.value !== null && toValue(query).enabled !== false,
    initialPageParam: null,
    query: async ({ pageParam, signal }) => {
      const variables = {
        ...request.value?.variables,
        ...(pageParam !== null && { after: pageParam as string }),
      };
      const data = await api.request<{ list: ListPage }>(request.value?.document ?? '', variables, {
        signal,
      });
      return data.list;
    },
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    staleTime: 10_000,
    placeholderData: undefined,
  });

  return {
    rows: computed(() => list.data.value?.pages.flatMap((page) => page.nodes) ?? []),
    isPending: computed(() => list.data.value === undefined && list.error.value === null),
    isLoading: computed(() => list.asyncStatus.value === 'loading'),
    error: computed(() => list.error.value ?? null),
    hasMore: computed(() => list.hasNextPage.value),
    loadMore: () => (list.asyncStatus.value === 'loading' ? Promise.resolve() : list.loadNextPage()),
    reload: () => list.refetch(),
  };
}

export interface ListCount {
  count: number;
  /** There are more than were counted. */
  capped: boolean;
}

/** How many rows match: asked for on its own, so that it never holds up the rows. */
export function useListCount(
  type: MaybeRefOrGetter<RecordType | undefined>,
  query: MaybeRefOrGetter<Pick<ListQuery, 'filter' | 'deleted' | 'enabled'>>,
): ComputedRef<ListCount | null> {
  const api = useApi();
  const result = useQuery({
    key: () => ['count', toValue(type)?.name ?? '', JSON.stringify(toValue(query))],
    enabled: () => toValue(type) !== undefined && toValue(query).enabled !== false,
    staleTime: 10_000,
    query: async ({ signal }) => {
      const recordType = toValue(type);
      if (!recordType) return null;
      const { filter, deleted } = toValue(query);
      const data = await api.request<{ list: { totalCount: number; totalCountCapped: boolean } }>(
        countDocument(recordType),
        { ...(filter && { filter }), ...(deleted && { deleted }) },
        { signal },
      );
      return { count: data.list.totalCount, capped: data.list.totalCountCapped };
    },
  });
  return computed(() => result.data.value ?? null);
}
