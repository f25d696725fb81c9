import { defineErrors } from '../errors/errors.js';

export const accessErrors = defineErrors({
  UNAUTHENTICATED: {
    class: 'unauthenticated',
    message: { en: 'Sign in to do this.', zh: '请先登录。' },
  },
  FORBIDDEN: {
    class: 'forbidden',
    message: { en: 'Your roles do not allow this.', zh: '您的角色没有此操作的权限。' },
  },
});
