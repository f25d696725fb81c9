import { definePlugin } from '@ricejar/sdk';
import { forecastAction } from './forecast.action.js';
import { scoreAction } from './score.action.js';

export * from './forecast.js';
export * from './lead-model.js';
export { leadErrors } from './lead.errors.js';

export const leadPlugin = definePlugin({
  id: 'lead',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Lead score and forecast', zh: '线索评分与销售预测' },
  description: {
    en: 'Which leads to work first and why, and what the open deals will bring.',
    zh: '判断应优先跟进哪些线索并说明理由，预测未结商机的成交金额。',
  },
  permissions: { 'lead.score': { en: 'Score leads', zh: '线索评分' } },
  actions: { score: scoreAction, forecast: forecastAction },
});

export default leadPlugin;
