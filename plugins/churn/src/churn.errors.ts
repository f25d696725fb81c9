import { defineErrors } from '@ricejar/sdk';

export const churnErrors = defineErrors({
  CHURN_DATA_INVALID: {
    class: 'badInput',
    message: {
      en: 'No churn model can be fitted to this data: {problem}.',
      zh: '无法用这些数据建立流失模型：{problem}。',
    },
  },
  CHURN_MODEL_TOO_WEAK: {
    class: 'badInput',
    message: {
      en: 'The churn model fails its own test and stays off: area under the curve {area}, needed {needed}.',
      zh: '流失模型未通过自身检验，不予启用：AUC 为 {area}，要求不低于 {needed}。',
    },
  },
  CHURN_HISTORY_INVALID: {
    class: 'badInput',
    message: {
      en: '{gaps} gaps of {total} days in total and {elapsed} days since say nothing about a rhythm.',
      zh: '{gaps} 个购买间隔（共 {total} 天）和距今 {elapsed} 天，无法判断购买节奏。',
    },
  },
});
