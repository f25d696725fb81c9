import { useApi, useQuery, useQueryCache, type Api } from '@ricejar/admin-sdk';
import { useIntervalFn } from '@vueuse/core';
import { computed } from 'vue';

const LABEL = '{ en zh }';
const CUSTOM_FIELDS = `query CustomFields($record: String!) {
  customFields(record: $record) {
    name kind required unique indexed search default min max maxLength scale target inverse expression result rollUp
    retiredAt status progress error label ${LABEL} help ${LABEL} choices { value tone label ${LABEL} }
  }
}`;

const ADD = `mutation AddField($record: String!, $input: FieldInput!) {
  addField(record: $record, input: $input) { name }
}`;
const UPDATE = `mutation UpdateField($record: String!, $name: String!, $input: FieldChangesInput!) {
  updateField(record: $record, name: $name, input: $input) { name }
}`;
const RETIRE = `mutation RetireField($record: String!, $name: String!) {
  retireField(record: $record, name: $name) { name }
}`;
const RESTORE = `mutation RestoreField($record: String!, $name: String!) {
  restoreField(record: $record, name: $name) { name }
}`;

/** How often to look while something is being built. */
const BUILDING_POLL = 1_500;

/** The fields an administrator added to a record type, retired ones included, and what can be done with them. */
export function useCustomFields(record: () => string) {
  const api = useApi();
  const cache = useQueryCache();
  const query = useQuery({
    key: () => ['customFields', record()],
    enabled: () => record() !== '',
    staleTime: 2_000,
    query: ({ signal }) =>
      api
        .request<{ customFields: Api.CustomField[] }>(CUSTOM_FIELDS, { record: record() }, { signal })
        .then((data) => data.customFields),
  });
  const fields = computed(() => query.data.value ?? []);
  const isBuilding = computed(() => fields.value.some((one) => one.status === 'building'));
  useIntervalFn(() => isBuilding.value && void query.refetch(), BUILDING_POLL);

  async function change(document: string, variables: Record<string, unknown>): Promise<void> {
    await api.request(document, { record: record(), ...variables });
    await cache.invalidateQueries({ key: ['customFields'] });
  }

  return {
    fields,
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
    add: (input: Api.FieldInput) => change(ADD, { input }),
    update: (name: string, input: Api.FieldChangesInput) => change(UPDATE, { name, input }),
    retire: (name: string) => change(RETIRE, { name }),
    restore: (name: string) => change(RESTORE, { name }),
  };
}

export type CustomFields = ReturnType<typeof useCustomFields>;
