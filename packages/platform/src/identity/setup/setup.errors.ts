import { defineErrors } from '@ricejar/sdk';

export const setupErrors = defineErrors({
  SETUP_DONE: {
    class: 'notFound',
    message: { en: 'This installation is already set up.', zh: '系统已完成初始化。' },
  },
  SETUP_TOKEN_WRONG: {
    class: 'forbidden',
    message: {
      en: 'The setup token is wrong. The latest one is shown where the server was started.',
      zh: '初始化令牌不正确。最新的令牌显示在启动服务器的窗口中。',
    },
  },
  SETUP_FIELD_INVALID: {
    class: 'badInput',
    message: { en: '{field} is missing or not valid.', zh: '{field} 缺失或无效。' },
  },
});
