import { scoringModels } from '@ricejar/customer';
import { definePlugin } from '@ricejar/sdk';
import { Campaign } from './campaign/campaign.record.js';
import { startAction } from './campaign/start.action.js';
import { Trial } from './campaign/trial.record.js';
import { targetAction } from './target.action.js';
import { winbackMigrations } from './winback.migrations.js';
import { winbackModel } from './winback.model.js';

export * from './effect.js';
export * from './qini.js';
export * from './uplift-model.js';
export { winbackModel } from './winback.model.js';
export { winbackErrors } from './winback.errors.js';

export const winbackPlugin = definePlugin({
  id: 'winback',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Win-back', zh: '客户挽回' },
  description: {
    en: 'Whom an approach brings back, who would come anyway, and whom to leave alone.',
    zh: '判断哪些客户会因触达而回流，哪些本来就会回来，哪些不宜打扰。',
  },
  permissions: { 'winback.target': { en: 'Choose whom to win back', zh: '选择挽回对象' } },
  requires: { customer: '^0.1.0', opportunity: '^0.1.0' },
  records: [Campaign, Trial],
  migrations: winbackMigrations,
  extend: (on) => on(scoringModels).add('default', winbackModel),
  actions: { target: targetAction, start: startAction },
});

export default winbackPlugin;
