import { defineErrors } from '@ricejar/sdk';

export const leadErrors = defineErrors({
  LEAD_DATA_INVALID: {
    class: 'badInput',
    message: {
      en: 'No lead score can be fitted to this data: {problem}.',
      zh: '无法用这些数据建立线索评分：{problem}。',
    },
  },
  LEAD_MODEL_TOO_WEAK: {
    class: 'badInput',
    message: {
      en: 'The lead score fails its own test and stays off: area under the curve {area}, needed {needed}.',
      zh: '线索评分未通过自身检验，不予启用：AUC 为 {area}，要求不低于 {needed}。',
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
      en: 'Deal {deal} cannot be forecast: {problem}.',
      zh: '第 {deal} 个商机无法预测：{problem}。',
    },
  },
});
