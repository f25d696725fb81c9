import type { Choice } from '@ricejar/sdk';

/** How a wrong is put right. */
export const REDRESS_KINDS = [
  { value: 'apology', label: { en: 'Apology', zh: '致歉' } },
  { value: 'correction', label: { en: 'Correction of records', zh: '更正记录' } },
  { value: 'refund', label: { en: 'Refund of charges', zh: '退还费用' } },
  { value: 'compensation', label: { en: 'Compensation', zh: '赔偿' } },
] as const satisfies readonly Choice[];

/** Those that are a sum of money. */
export const PAID_REDRESS: readonly unknown[] = ['refund', 'compensation'];
