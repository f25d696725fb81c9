import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { BrandAnswer } from './answer/answer.record.js';
import { Brand } from './answer/brand.record.js';
import { brandswitchingMigrations } from './brandswitching.migrations.js';
import { brandswitchingModel } from './brandswitching.model.js';
import { valueAction } from './value.action.js';

export * from './brand-value.js';
export { brandswitchingModel } from './brandswitching.model.js';
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
  requires: { customer: '^0.1.0' },
  records: [Brand, BrandAnswer],
  migrations: brandswitchingMigrations,
  extend: (on) => on(scoringModels).add('default', brandswitchingModel),
  actions: { value: valueAction },
});

export default brandswitchingPlugin;
