import { defineErrors } from '@ricejar/sdk';

export const idempotencyErrors = defineErrors({
  IDEMPOTENCY_KEY_INVALID: {
    class: 'badInput',
    message: {
      en: 'An Idempotency-Key is 1 to 255 visible ASCII characters.',
      zh: 'Idempotency-Key 应为 1 到 255 个可见 ASCII 字符。',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    class: 'conflict',
    message: {
      en: 'This Idempotency-Key came with another request before; take a new one for each request.',
      zh: '此 Idempotency-Key 已用于其他请求，每个请求应使用新的键。',
    },
  },
  IN_PROGRESS: {
    class: 'conflict',
    message: {
      en: 'The same request is still being carried out; ask again in a moment.',
      zh: '相同的请求正在处理中，请稍后再试。',
    },
  },
  IDEMPOTENCY_ANSWER_LOST: {
    class: 'conflict',
    message: {
      en: 'This request was carried out, yet its answer was lost. Look at the result before you send it under a new key.',
      zh: '该请求已执行，但结果未能返回。请先确认结果，再决定是否以新的键重新提交。',
    },
  },
});
