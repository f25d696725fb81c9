import { computed, inject, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import type { FieldWidget } from '../define-admin/define-record.js';
import type { FieldMeta } from '../records/record-type.js';
import type { Owned } from '../registry/owned.js';
import { REGISTRY_KEY } from '../registry/registry.js';

/** The widget that an area or a plugin declared for a field or its kind. */
export function useFieldWidget(
  field: MaybeRefOrGetter<FieldMeta>,
): ComputedRef<Owned<FieldWidget> | undefined> {
  const registry = inject(REGISTRY_KEY, null);
  return computed(() => registry?.fieldWidget(toValue(field)));
}
