import { defineErrors } from '@ricejar/sdk';

export const passwordErrors = defineErrors({
  PASSWORD_TOO_SHORT: {
    class: 'badInput',
    message: {
      en: 'A password has at least {min} characters.',
      zh: '密码至少 {min} 个字符。',
    },
  },
  PASSWORD_TOO_LONG: {
    class: 'badInput',
    message: {
      en: 'A password has at most {max} characters.',
      zh: '密码最多 {max} 个字符。',
    },
  },
  PASSWORD_TOO_COMMON: {
    class: 'badInput',
    message: {
      en: 'This password is among the first that anybody would try. Choose another one.',
      zh: '这个密码太常见，容易被猜到，请换一个。',
    },
  },
  PASSWORD_WRONG: {
    class: 'badInput',
    message: { en: 'The current password is not right.', zh: '当前密码不正确。' },
  },
  SIGN_IN_BUSY: {
    class: 'limited',
    message: {
      en: 'Too many people are signing in right now. Try again in a few seconds.',
      zh: '当前登录人数过多，请稍后再试。',
    },
  },
});
