import { defineErrors } from '@ricejar/sdk';

export const rhythmErrors = defineErrors({
  RHYTHM_GAPS_INVALID: {
    class: 'badInput',
    message: {
      en: 'These gaps between orders cannot be used: {problem}.',
      zh: '这些下单间隔无法使用：{problem}。',
    },
  },
});
