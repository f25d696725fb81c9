import { defineErrors } from '@ricejar/sdk';

export const referralErrors = defineErrors({
  REFERRAL_INPUT_INVALID: {
    class: 'badInput',
    message: {
      en: '"{field}" must be {allowed}, not {value}.',
      zh: '“{field}”的值 {value} 无效，应为 {allowed}。',
    },
  },
  REFERRAL_TOO_FEW_ANSWERS: {
    class: 'badInput',
    message: {
      en: '{answers} answers are too few to show a score: {needed} are needed.',
      zh: '仅有 {answers} 份回答，不足以给出得分，至少需要 {needed} 份。',
    },
  },
});

/** Throws `REFERRAL_INPUT_INVALID` unless `holds`. */
export function demand(holds: boolean, field: string, value: unknown, allowed: string): void {
  if (!holds) throw referralErrors.REFERRAL_INPUT_INVALID({ field, value, allowed });
}
