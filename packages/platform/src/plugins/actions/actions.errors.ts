import { defineErrors } from '@ricejar/sdk';

export const actionErrors = defineErrors({
  ACTION_UNKNOWN: {
    class: 'notFound',
    message: { en: 'There is no action {action}.', zh: '不存在动作 {action}。' },
  },
  ACTION_OUTPUT_INVALID: {
    class: 'unavailable',
    message: {
      en: 'The action {action} answered something that it does not declare: {problems}.',
      zh: '动作 {action} 的返回值与其声明不符：{problems}。',
    },
  },
});
