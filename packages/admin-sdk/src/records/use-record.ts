import { useQuery } from '@pinia/colada';
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { useApi } from '../api/api-client.js';
import { recordDocument } from './documents.js';
import type { RecordType } from './record-type.js';
import { useRecordTypes } from './record-types.js';
import type { Row } from './row.js';
import { selectionOf } from './selection.js';

export interface UseRecordReturn {
  /** The record; null when it does not exist or may not be seen; undefined while it loads. */
  row: ComputedRef<Row | null | undefined>;
  error: ComputedRef<Error | null>;
  isPending: ComputedRef<boolean>;
  reload: () => Promise<unknown>;
}

/** Key of a record in the query cache. */
export const recordKey = (record: string, id: string): string[] => ['record', record, id];

/** One record with every field this actor may read. References bring the title of what they point to. */
export function useRecord(
  type: MaybeRefOrGetter<RecordType | undefined>,
  id: MaybeRefOrGetter<string | null | undefined>,
): UseRecordReturn {
  const api = useApi();
  const { byName } = useRecordTypes();
  const query = useQuery({
    key: () => recordKey(toValue(type)?.name ?? '', toValue(id) ?? ''),
    enabled: () => toValue(type) !== undefined && Boolean(toValue(id)),
    staleTime: 5_000,
    query: async ({ signal }) => {
      const recordType = toValue(type);
      if (!recordType) return null;
      const selection = fullSelection(recordType, byName);
      const data = await api.request<{ record: Row | null }>(
        recordDocument(recordType, selection),
        { id: toValue(id) },
        { signal },
      );
      return data.record;
    },
  });
  return {
    row: computed(() => query.data.value),
    error: computed(() => query.error.value ?? null),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    reload: () => query.refetch(),
  };
}

/** Every readable field of a record type as a GraphQL selection. */
export const fullSelection = (type: RecordType, lookup: Parameters<typeof selectionOf>[2]): string =>
  selectionOf(
    type,
    type.fields.map((field) => field.path),
    lookup,
  );
