import { useQueryCache } from '@pinia/colada';
import { useDocumentVisibility, useIntervalFn } from '@vueuse/core';
import { watch } from 'vue';
import { useApi } from '../api/api-client.js';
import { useSession } from '../session/session.js';
import { RECORD_TYPES_KEY, useRecordTypes, type LoadedTypes } from './record-types.js';

/** Someone who only looks learns of a change this many milliseconds later, at most. */
const IDLE_POLL = 15_000;

/**
 * Follows changes of fields, record types and the reader's own rights: every answer says which revision of these it was made
 * with, and when that is another one than ours, they are read again behind what is on screen. For the shell, once.
 */
export function useFreshRecordTypes(): void {
  const api = useApi();
  const cache = useQueryCache();
  const session = useSession();
  const { types, reload } = useRecordTypes();
  const visibility = useDocumentVisibility();
  let isReading = false;

  const loaded = (): string | null => cache.getQueryData<LoadedTypes>(RECORD_TYPES_KEY)?.revision ?? null;
  const isStale = (): boolean =>
    api.revision.value !== null && loaded() !== null && api.revision.value !== loaded();

  async function follow(): Promise<void> {
    if (isReading || !isStale()) return;
    isReading = true;
    const before = loaded();
    await Promise.all([reload(), session.refresh()]);
    isReading = false;
    // Another change may have come while we read. When nothing came, the next answer asks again.
    if (loaded() !== before) await follow();
  }

  watch(api.revision, () => void follow());

  // Records on screen were read without the new fields; lists ask by column and notice by themselves.
  watch(
    types,
    (now, before) => {
      for (const type of now) {
        if (before.length > 0 && !before.includes(type))
          void cache.invalidateQueries({ key: ['record', type.name] }).catch(() => undefined);
      }
    },
    // Once every screen has its new record type: before that, it would ask for the old fields again.
    { flush: 'post' },
  );

  useIntervalFn(() => {
    if (visibility.value === 'visible')
      void api.request('query Revision { __typename }').catch(() => undefined);
  }, IDLE_POLL);
}
