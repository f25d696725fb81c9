import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { rhythmModel } from './rhythm.model.js';

export * from './gaps.js';
export * from './next-order.js';
export { rhythmErrors } from './rhythm.errors.js';
export { rhythmModel } from './rhythm.model.js';

export const rhythmPlugin = definePlugin({
  id: 'rhythm',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Order rhythm', zh: '下单节奏' },
  description: {
    en: 'When the next order of a customer is due, and who is overdue.',
    zh: '预测客户下一单的时间，并提示逾期未下单的客户。',
  },
  requires: { customer: '^0.1.0' },
  extend: (on) => on(scoringModels).add('default', rhythmModel),
});

export default rhythmPlugin;
