import { defineErrors } from '@ricejar/sdk';

export const subscriptionErrors = defineErrors({
  SUBSCRIPTION_COHORT_TOO_YOUNG: {
    class: 'badInput',
    message: {
      en: 'Retention needs at least one cohort, and each counted at the start and after a renewal; cohort {cohort} is not.',
      zh: '至少需要一组客户，且每组须有初始人数和至少一次续约后的人数；第 {cohort} 组不符合要求。',
    },
  },
  SUBSCRIPTION_TOO_FEW: {
    class: 'badInput',
    message: {
      en: 'Retention cannot be tried on {subscribers} customers that were paying then: at least {needed} are needed.',
      zh: '当时在付费的客户只有 {subscribers} 位，不足以检验留存预测，至少需要 {needed} 位。',
    },
  },
  SUBSCRIPTION_COUNT_INVALID: {
    class: 'badInput',
    message: {
      en: 'Cohort {cohort} has {count} customers after {renewals} renewals: it must be from 0 to the {before} before.',
      zh: '第 {cohort} 组在第 {renewals} 次续约后的人数为 {count}，应在 0 到上期人数 {before} 之间。',
    },
  },
  SUBSCRIPTION_NOT_FITTED: {
    class: 'badInput',
    message: {
      en: 'These cohorts tell nothing about differences between customers: too few left, all did, or all are as likely to leave.',
      zh: '这些数据看不出客户之间的差异：流失的客户太少、全部流失，或所有客户的流失概率相同。',
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
