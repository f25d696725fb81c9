import { defineErrors } from '@ricejar/sdk';

export const collaboratorErrors = defineErrors({
  RECORD_NOT_SHAREABLE: {
    class: 'badInput',
    message: {
      en: 'Only records that have an owner can be shared.',
      zh: '只有设有负责人的记录才能共享。',
    },
  },
  SHARE_LEVEL_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'A record is shared to read or to work on it: read or work.',
      zh: '共享级别只能是 read（查看）或 work（协作）。',
    },
  },
  SHARE_END_INVALID: {
    class: 'badInput',
    message: {
      en: 'The last day of a share is a day from today on, such as 2026-12-31.',
      zh: '共享的截止日期须为今天或之后的日期，例如 2026-12-31。',
    },
  },
});
