import { defineErrors } from '@ricejar/sdk';

export const scoringErrors = defineErrors({
  SCORING_MODEL_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'There is no scoring model "{model}". Available: {available}.',
      zh: '没有评分模型“{model}”。可用的模型：{available}。',
    },
  },
  SCORING_PARAMETER_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'The scoring model has no parameter "{parameter}".',
      zh: '评分模型没有参数“{parameter}”。',
    },
  },
  SCORING_PARAMETER_INVALID: {
    class: 'badInput',
    message: {
      en: 'Parameter "{parameter}" of the scoring model is not valid. Allowed: {allowed}.',
      zh: '评分模型的参数“{parameter}”无效。允许的取值：{allowed}。',
    },
  },
  SCORING_DATE_INVALID: {
    class: 'badInput',
    message: {
      en: '"{asOf}" is not a date of the form YYYY-MM-DD up to today.',
      zh: '“{asOf}”不是有效日期：格式应为 YYYY-MM-DD，且不晚于今天。',
    },
  },
  SCORING_MODEL_FAILED: {
    class: 'unavailable',
    message: {
      en: 'Scoring model "{model}" failed. Nothing was changed.',
      zh: '评分模型“{model}”运行失败，数据未作任何更改。',
    },
  },
  SCORING_RESULT_INVALID: {
    class: 'unavailable',
    message: {
      en: 'Scoring model "{model}" gave no usable score for customer {customerId}. Nothing was changed.',
      zh: '评分模型“{model}”没有为客户 {customerId} 给出可用的分值，数据未作任何更改。',
    },
  },
});
