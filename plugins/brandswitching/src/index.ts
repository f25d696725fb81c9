import { definePlugin } from '@ricejar/sdk';
import { valueAction } from './value.action.js';

export * from './brand-value.js';
export { brandErrors } from './brandswitching.errors.js';
export { checkMarket, type Market, type Terms } from './market.js';

export const brandswitchingPlugin = definePlugin({
  id: 'brandswitching',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Brand switching value', zh: '品牌转换价值' },
  description: {
    en: 'What a customer is worth to each brand in a market where buyers switch.',
    zh: '在买家会更换品牌的市场中，估算客户对每个品牌的价值。',
  },
  actions: { value: valueAction },
});

export default brandswitchingPlugin;
