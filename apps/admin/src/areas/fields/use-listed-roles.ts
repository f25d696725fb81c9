import { useList, useRecordTypes, useTitleOf } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';

interface Grant {
  readable?: readonly string[];
}

export interface ListedRole {
  id: string;
  name: string;
  /** Paths of the fields it may read. */
  readable: readonly string[];
}

/** Roles whose grant of a record type lists the fields they may read. */
export function useListedRoles(record: () => string): ComputedRef<readonly ListedRole[]> {
  const { byName } = useRecordTypes();
  const titleOf = useTitleOf();
  const type = computed(() => byName('role'));
  const { rows } = useList(type, { paths: ['grants'], first: 200 });
  return computed(() =>
    rows.value.flatMap((role) => {
      const grants = role['grants'] as Readonly<Record<string, Grant | undefined>> | null | undefined;
      const readable = (grants?.[record()] ?? grants?.['*'])?.readable;
      return readable ? [{ id: role.id, name: titleOf(type.value, role), readable }] : [];
    }),
  );
}
