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
  SCORING_DAYS_MISSING: {
    class: 'unavailable',
    message: {
      en: 'The purchase source "{source}" does not tell on which days customers bought, which this scoring model needs.',
      zh: '购买数据来源“{source}”未提供逐日购买记录，而该评分模型需要这些数据。',
    },
  },
  SCORING_RESULT_INVALID: {
    class: 'unavailable',
    message: {
      en: 'Scoring model "{model}" gave no usable score for customer {customerId}. Nothing was changed.',
      zh: '评分模型“{model}”没有为客户 {customerId} 给出可用的分值，数据未作任何更改。',
    },
  },
  SCORING_TOO_LITTLE_DATA: {
    class: 'badInput',
    message: {
      en: 'There is too little data for this scoring model: it needs {needed} {what}, and there are {found}.',
      zh: '数据不足，无法使用该评分模型：需要 {needed} {what}，目前只有 {found}。',
    },
  },
  SCORING_NOTHING_TO_VALIDATE: {
    class: 'badInput',
    message: {
      en: 'Scoring model "{model}" describes what customers did and foretells nothing, so there is nothing to check it against.',
      zh: '评分模型“{model}”只描述客户的既往行为，不作预测，无需检验。',
    },
  },
  SCORING_NOT_VALIDATED: {
    class: 'conflict',
    message: {
      en: 'Scoring model "{model}" foretells what customers will do, and has not been checked on your own data with these parameters. Check it first; it can be switched on when it passes.',
      zh: '评分模型“{model}”用于预测，尚未按这些参数用贵公司的数据检验。请先检验，通过后方可启用。',
    },
  },
  SCORING_VALIDATION_FAILED: {
    class: 'conflict',
    message: {
      en: 'Scoring model "{model}" did not pass the check on your own data, so it stays off.',
      zh: '评分模型“{model}”未通过贵公司数据的检验，不能启用。',
    },
  },
  SCORING_MODEL_OFF: {
    class: 'conflict',
    message: {
      en: 'Scoring model "{model}" is off. Switch it on under Scoring before it is used.',
      zh: '评分模型“{model}”未启用，请先在“评分”中启用。',
    },
  },
  SCORING_MODEL_IN_USE: {
    class: 'conflict',
    message: {
      en: 'The tier policy in force uses scoring model "{model}". Publish a policy without it before switching it off.',
      zh: '现行分级政策正在使用评分模型“{model}”。请先发布不使用该模型的政策，再将其停用。',
    },
  },
  SCORING_RUN_UNKNOWN: {
    class: 'notFound',
    message: { en: 'There is no such score run.', zh: '没有这个评分批次。' },
  },
  SCORING_RUN_UNFINISHED: {
    class: 'conflict',
    message: {
      en: 'The score run has not finished with results, so it can be neither repeated nor compared.',
      zh: '该评分批次没有完成的结果，无法重现或对比。',
    },
  },
  SCORING_RUN_VERSION_GONE: {
    class: 'conflict',
    message: {
      en: 'The run was made with version {version} of the model, and version {current} is installed now; its scores are no longer stored.',
      zh: '该批次使用的是模型 {version} 版，现已安装 {current} 版，且其分值已不再保存。',
    },
  },
});
