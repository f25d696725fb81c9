import { defineErrors } from '@ricejar/sdk';

export const leadErrors = defineErrors({
  LEAD_NUMBER_MISSING: {
    class: 'badInput',
    message: {
      en: 'Row {row} has no number for "{feature}".',
      zh: '第 {row} 行的“{feature}”不是数字。',
    },
  },
  LEAD_DATA_INSUFFICIENT: {
    class: 'badInput',
    message: {
      en: 'No lead score can be learnt from {rows} rows, {positives} of them positive: there must be more rows than features, and both outcomes several times.',
      zh: '无法从 {rows} 行数据（其中 {positives} 行为正例）中建立线索评分：行数须多于特征数，且两种结果都须多次出现。',
    },
  },
  LEAD_MODEL_TOO_WEAK: {
    class: 'badInput',
    message: {
      en: 'The lead score fails its own test and stays off: area under the curve {area}, needed {needed}.',
      zh: '线索评分未通过自身检验，不予启用：AUC 为 {area}，要求不低于 {needed}。',
    },
  },
  LEAD_MODEL_OFF: {
    class: 'conflict',
    message: {
      en: 'The lead score is off: check it on your own deals and switch it on under scoring models first.',
      zh: '线索评分尚未启用：请先在“评分模型”中用自己的商机检验并启用。',
    },
  },
  LEAD_STAGE_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'No win rate is known for stage "{stage}". Known: {stages}.',
      zh: '阶段“{stage}”没有赢单率。已有赢单率的阶段：{stages}。',
    },
  },
  LEAD_DEAL_INVALID: {
    class: 'badInput',
    message: {
      en: 'Deal {deal} cannot be forecast: its value is {value}, the win rate of its stage {rate}.',
      zh: '第 {deal} 个商机无法预测：金额为 {value}，所在阶段的赢单率为 {rate}。',
    },
  },
});
