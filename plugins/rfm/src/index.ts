import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { rfmModel } from './rfm.model.js';

export { rfmModel } from './rfm.model.js';

export const rfmPlugin = definePlugin({
  id: 'rfm',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'RFM scoring', zh: 'RFM 评分' },
  description: {
    en: 'Scores customers by recency, frequency and spend, and flags those late by their own rhythm.',
    zh: '按近度、频度、额度为客户评分，并提示偏离自身下单节奏的客户。',
  },
  requires: { customer: '^0.1.0' },
  extend: (on) => on(scoringModels).add('default', rfmModel),
});

export default rfmPlugin;
