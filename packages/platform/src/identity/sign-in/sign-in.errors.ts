import { defineErrors } from '@ricejar/sdk';

export const signInErrors = defineErrors({
  LOGIN_FAILED: {
    class: 'unauthenticated',
    message: { en: 'The e-mail address or the password is wrong.', zh: '邮箱或密码不正确。' },
  },
  LOGIN_THROTTLED: {
    class: 'limited',
    message: {
      en: 'Too many attempts. Try again in {seconds} seconds.',
      zh: '尝试次数过多，请在 {seconds} 秒后再试。',
    },
  },
  LOCALE_UNKNOWN: {
    class: 'badInput',
    message: { en: '"{locale}" is not one of: {known}.', zh: '不支持语言“{locale}”，可选：{known}。' },
  },
});
