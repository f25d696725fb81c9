import { useQuery } from '@pinia/colada';
import { computed, type ComputedRef } from 'vue';
import { useApi } from '../api/api-client.js';
import { slugOf, type RecordType } from './record-type.js';

const LABEL = '{ en zh }';
const DOCUMENT = `query RecordTypes {
  recordTypes {
    name plural typeName title icon access listColumns
    label ${LABEL} labelPlural ${LABEL}
    can { read create update delete }
    fields {
      name path kind owner required unique indexed readOnly writable search target min max maxLength scale
      label ${LABEL} help ${LABEL} choices { value tone label ${LABEL} }
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

/** The record types this actor may read: fields, labels, choices, rights. Asked for once, then kept. */
export function useRecordTypes(): RecordTypes {
  const api = useApi();
  const query = useQuery({
    key: ['recordTypes'],
    query: ({ signal }) =>
      api.request<{ recordTypes: RecordType[] }>(DOCUMENT, {}, { signal }).then((data) => data.recordTypes),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const types = computed(() => query.data.value ?? []);
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
