import { formatNumber, useUiLocale } from '@ricejar/ui';
import { useI18n } from 'vue-i18n';

export interface Moves {
  up: number;
  down: number;
}

/** Customers that change from one tier to another. */
export const moved = ({ up, down }: Moves): number => up + down;

/** The effect in one line: "214 customers move: 180 up, 34 down". */
export function useHeadline(): (totals: Moves) => string {
  const { t } = useI18n({ useScope: 'global' });
  const locale = useUiLocale();
  const number = (value: number): string => formatNumber(value, locale.value);
  return (totals) => {
    const { up, down } = totals;
    const n = moved(totals);
    return t('tiers.headline', { n: number(n), up: number(up), down: number(down) }, n);
  };
}
