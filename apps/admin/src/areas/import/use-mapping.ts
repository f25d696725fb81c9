import type { RecordType } from '@ricejar/admin-sdk';
import { useSessionStorage } from '@vueuse/core';
import { computed, watch, type WritableComputedRef } from 'vue';
import type { ImportPreview } from './import-api.js';
import { mappingOf, type Mapping } from './mapping.js';

interface Kept {
  /** What the columns were called and parted by when this was chosen. */
  signature: string;
  mapping: Mapping;
}

/** The mapping of a file, kept through a reload; begun anew when the file is read in another way. */
export function useMapping(
  fileId: string,
  recordType: () => RecordType | undefined,
  preview: () => ImportPreview | null,
  baseCurrency: () => string,
): WritableComputedRef<Mapping | null> {
  const kept = useSessionStorage<Record<string, Kept>>(`ricejar:import:${fileId}`, {});
  const signature = computed(
    () =>
      preview()
        ?.columns.map((column) => column.header)
        .join('\u001f') ?? '',
  );
  const known = (): Kept | undefined => kept.value[recordType()?.name ?? ''];

  watch(
    [preview, recordType],
    () => {
      const type = recordType();
      const read = preview();
      if (!type || !read) return;
      const before = known();
      if (before?.signature === signature.value && before.mapping.columns.length === read.columns.length)
        return;
      const mapping = mappingOf(read, type, baseCurrency());
      kept.value = { ...kept.value, [type.name]: { signature: signature.value, mapping } };
    },
    { immediate: true },
  );

  return computed({
    get: () => (preview() ? (known()?.mapping ?? null) : null),
    set: (mapping: Mapping | null) => {
      const type = recordType();
      if (type && mapping)
        kept.value = { ...kept.value, [type.name]: { signature: signature.value, mapping } };
    },
  });
}
