import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, type ComputedRef } from 'vue';
import { useApi } from '../api/api-client.js';
import { slugOf, type RecordType } from './record-type.js';
import { shareUnchanged } from './share-unchanged.js';

/** The record types and the revision of the server's metadata they were read at. */
export interface LoadedTypes {
  revision: string | null;
  types: readonly RecordType[];
}

export const RECORD_TYPES_KEY = ['recordTypes'];

const LABEL = '{ en zh }';
const DOCUMENT = `query RecordTypes {
  recordTypes {
    name plural typeName title icon access listColumns custom layout
    label ${LABEL} labelPlural ${LABEL}
    can { read create update delete }
    fields {
      name path kind owner required unique indexed readOnly writable search target min max maxLength scale
      custom default expression rollUp
      label ${LABEL} help ${LABEL} choices { value tone label ${LABEL} } choiceSet
    }
    inverses { name record field label ${LABEL} }
  }
}`;

export interface RecordTypes {
  types: ComputedRef<readonly RecordType[]>;
  isReady: ComputedRef<boolean>;
  error: ComputedRef<Error | null>;
  reload: () => Promise<unknown>;
  /** The record type of that name, if the actor may read it. */
  byName: (name: string | null | undefined) => RecordType | undefined;
  /** The record type whose list lives at `/<slug>`. */
  bySlug: (slug: string) => RecordType | undefined;
}

/** Each field knows whose it is: widgets of plugins are found by it. */
const withOwnFields = (type: RecordType): RecordType => ({
  ...type,
  fields: type.fields.map((field) => ({ ...field, record: type.name })),
});

/** The record types this actor may read: fields, labels, choices, rights. `useFreshRecordTypes` keeps them new. */
export function useRecordTypes(): RecordTypes {
  const api = useApi();
  const cache = useQueryCache();
  const query = useQuery({
    key: RECORD_TYPES_KEY,
    query: async ({ signal }): Promise<LoadedTypes> => {
      let revision: string | null = null;
      const data = await api.request<{ recordTypes: RecordType[] }>(
        DOCUMENT,
        {},
        { signal, onRevision: (made) => (revision = made) },
      );
      const before = cache.getQueryData<LoadedTypes>(RECORD_TYPES_KEY)?.types ?? [];
      return { revision, types: shareUnchanged(before, data.recordTypes.map(withOwnFields)) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const types = computed(() => query.data.value?.types ?? []);
  const names = computed(() => new Map(types.value.map((type) => [type.name, type])));
  const slugs = computed(() => new Map(types.value.map((type) => [slugOf(type.plural), type])));
  return {
    types,
    isReady: computed(() => query.data.value !== undefined),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
    byName: (name) => names.value.get(name ?? ''),
    bySlug: (slug) => slugs.value.get(slug),
  };
}
