import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { projectAction } from './project.action.js';
import { subscriptionModel } from './subscription.model.js';

export * from './cohort.js';
export * from './subscriber-value.js';
export { subscriptionModel } from './subscription.model.js';
export * from './spells.js';
export { subscriptionErrors } from './subscription.errors.js';

export const subscriptionPlugin = definePlugin({
  id: 'subscription',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Subscription retention', zh: '订阅留存' },
  description: {
    en: 'Projects the retention of customers under contract and values them at each renewal.',
    zh: '预测合约客户的留存情况，并估算其在每次续约时的价值。',
  },
  requires: { customer: '^0.1.0' },
  extend: (on) => on(scoringModels).add('default', subscriptionModel),
  actions: { project: projectAction },
});

export default subscriptionPlugin;
