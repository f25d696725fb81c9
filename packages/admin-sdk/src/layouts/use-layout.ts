import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import type { RecordType } from '../records/record-type.js';
import { useSession } from '../session/session.js';
import { applyLayout, type PlacedFields } from './apply-layout.js';
import { conditionScope } from './conditions.js';
import { readLayout } from './layout.js';

/** The caller's layout of a record type over the values of the moment; null when it has none. `keep` stays in sight. */
export function useLayout(
  type: MaybeRefOrGetter<RecordType>,
  row: MaybeRefOrGetter<Readonly<Record<string, unknown>>>,
  keep: MaybeRefOrGetter<string | null> = null,
): ComputedRef<PlacedFields | null> {
  const { me } = useSession();
  const layout = computed(() => readLayout(toValue(type).layout));
  return computed(() => {
    if (!layout.value) return null;
    const { id = '', roles = [] } = me.value ?? {};
    return applyLayout(
      toValue(type),
      layout.value,
      conditionScope(toValue(type), toValue(row), { id, roles }),
      toValue(keep),
    );
  });
}
