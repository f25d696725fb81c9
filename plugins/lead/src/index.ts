import { scoringModels } from '@ricejar/customer';
import { defineAction, definePlugin } from '@ricejar/sdk';
import { z } from 'zod';
import { forecastAction } from './forecast.action.js';
import { opportunityFields } from './lead.fields.js';
import { leadModel } from './lead.model.js';
import { pipelineAction } from './pipeline.action.js';
import { scoreAction } from './score.action.js';
import { scoreDealsNightly, scoreDealsNow } from './score-deals.js';

const DAILY = 86_400;

export * from './forecast.js';
export * from './lead-model.js';
export { leadModel } from './lead.model.js';
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
  requires: { customer: '^0.1.0', opportunity: '^0.1.0' },
  fields: { opportunity: opportunityFields },
  extend: (on) => on(scoringModels).add('default', leadModel),
  schedules: { score: { everySeconds: DAILY, run: scoreDealsNightly } },
  actions: {
    score: scoreAction,
    forecast: forecastAction,
    pipeline: pipelineAction,
    scoreDeals: defineAction({
      label: { en: 'Score open deals', zh: '为进行中的商机评分' },
      description: {
        en: 'Writes win score, grade and reasons on every open deal.',
        zh: '为每个进行中的商机写入赢单评分、等级和理由。',
      },
      input: z.object({}),
      permission: 'lead.score',
      run: (_input, _actor, context) => scoreDealsNow(context),
    }),
  },
});

export default leadPlugin;
