import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { churnModel } from './churn.model.js';
import { leavingModel } from './leaving/leaving.model.js';

export * from './churn-model.js';
export { churnErrors } from './churn.errors.js';
export { churnModel } from './churn.model.js';
export * from './gap-alarm.js';
export * from './kaplan-meier.js';
export { leavingModel } from './leaving/leaving.model.js';

export const churnPlugin = definePlugin({
  id: 'churn',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Churn early warning', zh: '流失预警' },
  description: {
    en: 'Warns of customers that have been silent for longer than their own rhythm explains.',
    zh: '当客户沉默的时间超出其自身购买节奏时发出预警。',
  },
  requires: { customer: '^0.1.0' },
  extend: (on) => {
    on(scoringModels).add('default', churnModel);
    on(scoringModels).add('learnt', leavingModel);
  },
});

export default churnPlugin;
