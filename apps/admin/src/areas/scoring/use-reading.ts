import { useLocale, useSession } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';
import type { Reading } from './model.js';

/** In what language and currency values are read here. */
export function useReading(): ComputedRef<Reading> {
  const { locale } = useLocale();
  const { me } = useSession();
  return computed(() => ({ locale: locale.value, currency: me.value?.baseCurrency ?? 'CNY' }));
}
