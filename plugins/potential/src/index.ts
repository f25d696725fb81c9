import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { customerFields } from './potential.fields.js';
import { potentialModel } from './potential.model.js';

export type { CustomerFacts } from './customer-facts.js';
export { growthOf, type Growth, type GrowthOptions } from './growth.js';
export { potentialModel } from './potential.model.js';

export const potentialPlugin = definePlugin({
  id: 'potential',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Growth potential', zh: '增长潜力' },
  description: {
    en: 'Tells who could buy more: room in the wallet, open deals and the trend of orders, with reasons.',
    zh: '找出还能多买的客户：钱包余量、进行中商机与订单走势，并说明理由。',
  },
  requires: { customer: '^0.1.0', opportunity: '^0.1.0' },
  fields: { customer: customerFields },
  extend: (on) => on(scoringModels).add('default', potentialModel),
  // Whether or not a tier policy takes the model, the panel has the score of last night.
  schedules: {
    score: {
      everySeconds: 86_400,
      run: (context) =>
        context.jobs.enqueue('customer/score', { model: 'potential' }, { singletonKey: 'potential' }),
    },
  },
});

export default potentialPlugin;
