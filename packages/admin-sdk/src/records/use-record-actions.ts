import { useQueryCache } from '@pinia/colada';
import { useApi } from '../api/api-client.js';
import { createDocument, deleteDocument, restoreDocument } from './documents.js';
import type { FieldMeta, RecordType } from './record-type.js';
import { refreshQueries } from './refresh.js';
import type { Row } from './row.js';
import { toInput } from './values.js';

/** Creating, deleting and restoring records, with the lists on screen told about it. */
export function useRecordActions() {
  const api = useApi();
  const cache = useQueryCache();

  async function refreshLists(record?: string): Promise<void> {
    await refreshQueries(cache, [['list'], record ? ['count', record] : ['count'], ['related']]);
  }

  return {
    /** Creates a record from the filled fields and answers its id and title. */
    async create(type: RecordType, changes: readonly { field: FieldMeta; value: unknown }[]): Promise<Row> {
      const data = await api.request<{ record: Row }>(createDocument(type, `id ${type.title}`), {
        input: toInput(changes),
      });
      await refreshLists(type.name);
      return data.record;
    },
    async remove(type: RecordType, ids: readonly string[]): Promise<number> {
      const data = await api.request<{ count: number }>(deleteDocument(type), { ids });
      await refreshLists(type.name);
      return data.count;
    },
    async restore(type: RecordType, ids: readonly string[]): Promise<number> {
      const data = await api.request<{ count: number }>(restoreDocument(type), { ids });
      await refreshLists(type.name);
      return data.count;
    },
    refreshLists,
  };
}
