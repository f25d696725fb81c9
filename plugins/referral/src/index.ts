import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { customersNpsAction, mapAction, npsAction } from './referral.actions.js';
import { customerFields } from './referral.fields.js';
import { referralModel } from './referral.model.js';

export * from './referral-value.js';
export { referralModel } from './referral.model.js';
export { referralErrors } from './referral.errors.js';
export * from './satisfaction.js';

export const referralPlugin = definePlugin({
  id: 'referral',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Referral value and satisfaction', zh: '推荐价值与满意度' },
  description: {
    en: 'What customers are worth by those they refer, and how willing they are to.',
    zh: '估算客户通过推荐带来的价值，以及客户的推荐意愿。',
  },
  requires: { customer: '^0.1.0' },
  fields: { customer: customerFields },
  extend: (on) => on(scoringModels).add('default', referralModel),
  actions: { map: mapAction, nps: npsAction, customersNps: customersNpsAction },
});

export default referralPlugin;
