import { useLocale } from '@ricejar/admin-sdk';
import { formatNumber, formatPercent, useTierLevels, useUiLocale } from '@ricejar/ui';
import { useI18n } from 'vue-i18n';
import type { PolicyWords } from './policy-lines.js';

/** Words for the lines of a policy, in the reader's language. */
export function usePolicyWords(): PolicyWords {
  const { t } = useI18n({ useScope: 'global' });
  const { text } = useLocale();
  const locale = useUiLocale();
  const levels = useTierLevels();
  return {
    t: (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count)),
    text: (label) => text(label),
    number: (value) => formatNumber(value, locale.value),
    percent: (value) => formatPercent(value, locale.value, 2),
    tier: (key) => levels.value.find((one) => one.key === key)?.label ?? key,
  };
}
