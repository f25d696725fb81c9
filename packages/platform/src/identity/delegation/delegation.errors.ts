import { defineErrors } from '@ricejar/sdk';

export const delegationErrors = defineErrors({
  DELEGATION_DATES_INVALID: {
    class: 'badInput',
    message: {
      en: 'A delegation has a first and a last day, such as 2026-12-31; the last is not before the first, nor in the past.',
      zh: '代理须填写起止日期（如 2026-12-31），结束日期不得早于开始日期，也不得早于今天。',
    },
  },
  DELEGATION_TO_SELF: {
    class: 'badInput',
    message: { en: 'Nobody stands in for themselves.', zh: '不能由本人代理本人。' },
  },
  DELEGATION_NOTE_TOO_LONG: {
    class: 'badInput',
    message: { en: 'The note is longer than {limit} characters.', zh: '备注超过 {limit} 个字符。' },
  },
});
