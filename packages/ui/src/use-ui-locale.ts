import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { UiLocale } from './format/locale.js';

/** The language the interface is shown in right now. */
export function useUiLocale(): ComputedRef<UiLocale> {
  const { locale } = useI18n({ useScope: 'global' });
  return computed(() => (locale.value === 'zh-CN' ? 'zh-CN' : 'en'));
}
