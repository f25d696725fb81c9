import { useRecordTypes, type RecordType } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';
import { mappableFields } from './mapping.js';

const FIRST = ['customer', 'contact', 'opportunity', 'salesOrder', 'product'];

export const isImportable = (type: RecordType): boolean =>
  (type.can.create || type.can.update) && type.name !== 'complaint' && mappableFields(type).length > 0;

/** Record types this person may import into; what people import most comes first. */
export function useImportable(): ComputedRef<RecordType[]> {
  const { types } = useRecordTypes();
  return computed(() => types.value.filter(isImportable).toSorted((a, b) => rankOf(a) - rankOf(b)));
}

const rankOf = (type: RecordType): number => {
  const at = FIRST.indexOf(type.name);
  return at < 0 ? FIRST.length : at;
};
