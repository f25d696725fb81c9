import type { Row } from '@ricejar/admin-sdk';
import type { UiLocale } from '@ricejar/ui';

export interface StageInfo {
  id: string;
  name: string;
  kind: string;
  isOpen: boolean;
  /** Share from 0 to 1 as decimal text. */
  probability: string;
}

/** Stages and pipelines carry a Chinese name beside their own. */
export const nameIn = (row: Row, locale: UiLocale): string =>
  String((locale === 'zh-CN' && row['nameZh']) || row['name'] || '');

export const asStage = (row: Row, locale: UiLocale): StageInfo => ({
  id: row.id,
  name: nameIn(row, locale),
  kind: String(row['kind'] ?? 'open'),
  isOpen: row['kind'] === 'open' || row['kind'] === undefined,
  probability: String(row['probability'] ?? '0'),
});
