import { defineErrors } from '@ricejar/sdk';

export const expressionErrors = defineErrors({
  EXPRESSION_INVALID: {
    class: 'badInput',
    message: { en: 'The expression is not valid: {reason}.', zh: '表达式无效：{reasonZh}。' },
  },
});
