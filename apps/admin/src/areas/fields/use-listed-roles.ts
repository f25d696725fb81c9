import { useList, useRecordTypes, useTitleOf } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';

interface Grant {
  readable?: readonly string[];
}

/** Roles whose grant of a record type lists the fields they may read. */
export function useListedRoles(record: () => string): ComputedRef<readonly { id: string; name: string }[]> {
  const { byName } = useRecordTypes();
  const titleOf = useTitleOf();
  const type = computed(() => byName('role'));
  const { rows } = useList(type, { paths: ['grants'], first: 200 });
  return computed(() =>
    rows.value
      .filter((role) => {
        const grants = role['grants'] as Readonly<Record<string, Grant | undefined>> | null | undefined;
        return Array.isArray((grants?.[record()] ?? grants?.['*'])?.readable);
      })
      .map((role) => ({ id: role.id, name: titleOf(type.value, role) })),
  );
}
