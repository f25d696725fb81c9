import { defineErrors } from '@ricejar/sdk';

export const churnErrors = defineErrors({
  CHURN_NUMBER_MISSING: {
    class: 'badInput',
    message: {
      en: 'Row {row} has no number for "{feature}".',
      zh: '第 {row} 行的“{feature}”不是数字。',
    },
  },
  CHURN_DATA_INSUFFICIENT: {
    class: 'badInput',
    message: {
      en: 'No churn model can be learnt from {rows} rows, {positives} of them positive: there must be more rows than features, and both outcomes several times.',
      zh: '无法从 {rows} 行数据（其中 {positives} 行为正例）中建立流失模型：行数须多于特征数，且两种结果都须多次出现。',
    },
  },
  CHURN_MODEL_TOO_WEAK: {
    class: 'badInput',
    message: {
      en: 'The churn model fails its own test and stays off: area under the curve {area}, needed {needed}.',
      zh: '流失模型未通过自身检验，不予启用：AUC 为 {area}，要求不低于 {needed}。',
    },
  },
  CHURN_TOO_LITTLE_HISTORY: {
    class: 'badInput',
    message: {
      en: 'The warning cannot be tried on so little: of {customers} customers that bought before, {silent} went silent and {back} came back. Needed: 100, and 20 of each kind.',
      zh: '数据太少，无法检验流失预警：此前有购买记录的客户 {customers} 位，其中之后沉默 {silent} 位、再次购买 {back} 位。至少需要 100 位，且两类各 20 位。',
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
