import type { Api } from '@ricejar/admin-sdk';
import { formatNumber, formatPercent, useUiLocale } from '@ricejar/ui';
import { useI18n } from 'vue-i18n';

/** How the firms of an industry survive, in sentences. */
export function useSurvivalWords(): (survival: Api.IndustrySurvival | null) => string[] {
  const { t } = useI18n({ useScope: 'global' });
  const locale = useUiLocale();
  const number = (value: number): string => formatNumber(value, locale.value, { digits: 0 });
  const percent = (value: number, digits = 0): string => formatPercent(value, locale.value, digits);
  return (survival) => {
    if (!survival) return [t('insight.survivors.none')];
    const { peak, to, left, yearlyRate, fiveYears } = survival;
    if (left >= 1) return [t('insight.survivors.grown', { firms: number(to.firms), year: to.year })];
    return [
      t('insight.survivors.line', {
        peak: number(peak.firms),
        peakYear: peak.year,
        firms: number(to.firms),
        year: to.year,
        left: percent(left),
      }),
      ...(fiveYears < 1
        ? [
            t('insight.survivors.pace', {
              rate: percent(yearlyRate, 1),
              share: percent(fiveYears),
              then: to.year + 5,
              n: number(Math.round(to.firms * fiveYears)),
            }),
          ]
        : []),
    ];
  };
}
