import { defineErrors } from '@ricejar/sdk';

export const derivedErrors = defineErrors({
  ROLL_UP_INVALID: {
    class: 'badInput',
    message: {
      en: 'The roll-up "{field}" cannot be kept: {reason}.',
      zh: '汇总字段“{field}”无法维护：{reasonZh}。',
    },
  },
  FORMULA_INVALID: {
    class: 'badInput',
    message: {
      en: 'The formula "{field}" cannot be computed: {reason}.',
      zh: '公式字段“{field}”无法计算：{reasonZh}。',
    },
  },
});
