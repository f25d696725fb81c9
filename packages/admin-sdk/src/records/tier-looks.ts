import { TIER_LEVELS_KEY, type TierLook } from '@ricejar/ui';
import { computed, provide } from 'vue';
import { useLocale } from '../locale/locale.js';
import { fieldAt } from './record-type.js';
import { useRecordTypes } from './record-types.js';

/** Marks of tiers below this follow the tiers that customers may have, in the reader's language. For the shell, once. */
export function provideTierLevels(): void {
  const { byName } = useRecordTypes();
  const { text } = useLocale();
  provide(
    TIER_LEVELS_KEY,
    computed((): readonly TierLook[] => {
      const customer = byName('customer');
      const choices = customer && fieldAt(customer, 'tier')?.choices;
      return (choices ?? []).map(({ value, label, tone }) => ({
        key: value,
        label: text(label),
        tone: tone ?? null,
      }));
    }),
  );
}
