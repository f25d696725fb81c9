import { defineErrors } from '@ricejar/sdk';

export const webhookErrors = defineErrors({
  WEBHOOK_UNKNOWN: {
    class: 'notFound',
    message: { en: 'There is no webhook {webhook}.', zh: '不存在 Webhook {webhook}。' },
  },
  WEBHOOK_NOT_VERIFIED: {
    class: 'unauthenticated',
    message: {
      en: 'The delivery to {webhook} is not signed by whom it is expected from.',
      zh: '发往 {webhook} 的请求未通过签名校验。',
    },
  },
  WEBHOOK_TOO_LARGE: {
    class: 'limited',
    message: { en: 'A delivery holds at most 1 MB.', zh: '单次请求最多 1 MB。' },
  },
  WEBHOOK_UNREADABLE: {
    class: 'badInput',
    message: {
      en: 'The body is not the {type} that it says it is.',
      zh: '请求内容不是所声明的 {type} 格式。',
    },
  },
  WEBHOOK_THROTTLED: {
    class: 'limited',
    message: {
      en: 'Too many deliveries to {webhook}: try again in {seconds} s.',
      zh: '发往 {webhook} 的请求过于频繁，请在 {seconds} 秒后重试。',
    },
  },
});
