import { defineErrors } from '@ricejar/sdk';

export const subscriptionErrors = defineErrors({
  SUBSCRIPTION_COHORT_INVALID: {
    class: 'badInput',
    message: {
      en: 'This cohort cannot be fitted: {problem}.',
      zh: '无法用这组客户建立留存模型：{problem}。',
    },
  },
  SUBSCRIPTION_SETTING_INVALID: {
    class: 'badInput',
    message: {
      en: 'Setting "{setting}" must be {allowed}, not {value}.',
      zh: '设置“{setting}”的值 {value} 无效，应为 {allowed}。',
    },
  },
});
