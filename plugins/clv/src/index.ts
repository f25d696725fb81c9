import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { clvModel } from './clv.model.js';

export { bgNbd, mbgNbd, type BetaGeometricParameters } from './beta-geometric.js';
export { clvErrors } from './clv.errors.js';
export { clvModel } from './clv.model.js';
export { judgeClv, validateClv } from './clv.validation.js';
export { WEEKS_A_YEAR, weeklyRate } from './discount.js';
export type { Engine } from './engines.js';
export { errorsOf, fitPurchases, type PositiveFit } from './fit.js';
export * from './gamma-gamma.js';
export { patternsOf, type History, type Patterns } from './histories.js';
export { holdout, type Holdout } from './holdout.js';
export { paretoNbd, type ParetoParameters } from './pareto-nbd.js';
export type { PurchaseForecast, PurchaseModel } from './purchase-model.js';

export const clvPlugin = definePlugin({
  id: 'clv',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Customer lifetime value', zh: '客户终身价值' },
  description: {
    en: 'Values customers by the purchases and spend to expect of them, and tells who has likely left.',
    zh: '按预期的购买次数和消费额估算客户价值，并判断哪些客户可能已经流失。',
  },
  requires: { customer: '^0.1.0' },
  extend: (on) => on(scoringModels).add('default', clvModel),
});

export default clvPlugin;
