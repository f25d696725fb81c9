import { definePlugin } from '@ricejar/sdk';
import { projectAction } from './project.action.js';

export * from './cohort.js';
export * from './subscriber-value.js';
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
  actions: { project: projectAction },
});

export default subscriptionPlugin;
