import { useApi, useQuery, useQueryCache, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';

const LABEL = '{ en zh }';
const CUSTOM_TYPES = `query CustomRecordTypes {
  customRecordTypes {
    name plural icon access parent retiredAt rows error label ${LABEL} labelPlural ${LABEL} titleLabel ${LABEL}
  }
}`;
const ADD = `mutation AddRecordType($input: RecordTypeInput!) { addRecordType(input: $input) { name } }`;
const UPDATE = `mutation UpdateRecordType($name: String!, $input: RecordTypeChangesInput!) {
  updateRecordType(name: $name, input: $input) { name }
}`;
const RETIRE = 'mutation RetireRecordType($name: String!) { retireRecordType(name: $name) }';
const RESTORE = 'mutation RestoreRecordType($name: String!) { restoreRecordType(name: $name) { name } }';

/** Record types that an administrator added, retired ones included, and what can be done with them. */
export function useCustomTypes() {
  const api = useApi();
  const cache = useQueryCache();
  const query = useQuery({
    key: ['customRecordTypes'],
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ customRecordTypes: Api.CustomRecordType[] }>(CUSTOM_TYPES, {}, { signal })
        .then((data) => data.customRecordTypes),
  });

  async function change(document: string, variables: Record<string, unknown>): Promise<void> {
    await api.request(document, variables);
    await cache.invalidateQueries({ key: ['customRecordTypes'] });
  }

  return {
    types: computed(() => query.data.value ?? []),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
    add: (input: Api.RecordTypeInput) => change(ADD, { input }),
    update: (name: string, input: Api.RecordTypeChangesInput) => change(UPDATE, { name, input }),
    retire: (name: string) => change(RETIRE, { name }),
    restore: (name: string) => change(RESTORE, { name }),
  };
}

export type CustomTypes = ReturnType<typeof useCustomTypes>;
