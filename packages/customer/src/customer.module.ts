import { definePlugin, Jobs, systemActor, type PluginContext } from '@ricejar/sdk';
import { Activity } from './activity/activity.record.js';
import { Contact } from './contact/contact.record.js';
import { keepOnePrimary, returnAsOneOfMany } from './contact/primary-contact.js';
import { Customer } from './customer/customer.record.js';
import { customerMigrations } from './customer.migrations.js';
import { insightMigrations } from './insight/insight.migrations.js';
import { insightParts } from './insight/insight.parts.js';
import { salesLedgers } from './insight/sales-ledger.js';
import { governanceParts } from './scoring/governance/governance.parts.js';
import { purchaseSources } from './scoring/purchase-source.js';
import { selectionParts } from './selection/selection.parts.js';
import { scoringModels } from './scoring/scoring-model.js';
import { ScoreRun } from './scoring/score-run.record.js';
import { ScoreStore } from './scoring/score-store.js';
import { scoringComputations } from './scoring/scoring-computations.js';
import { ScoringResolver } from './scoring/scoring.resolver.js';
import { ScoringService } from './scoring/scoring.service.js';
import { Task } from './task/task.record.js';
import { TierChange } from './tier/tier-change.record.js';
import { tierErrors } from './tier/tier.errors.js';
import { regradeSoon } from './tier/regrade-job.js';
import { tierGovernance } from './tier/tier-governance.js';
import { tierLife } from './tier/tier-life.js';
import { TierRegrade } from './tier/tier-regrade.service.js';

/** Grades anew soon; many calls in a row, as from an import, make one run. */
export const enqueueRegrade = (context: PluginContext): Promise<void> => regradeSoon(context.get(Jobs));

/** Customers, the people there, what was done with them, what they are worth and which tier they are in. */
export const customerModule = definePlugin({
  id: 'customer',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Customers', zh: '客户' },
  description: {
    en: 'Customers, contacts, activities and tasks; scores and tiers with reasons.',
    zh: '客户、联系人、跟进与任务；带理由的评分与分级。',
  },
  points: [scoringModels, purchaseSources, salesLedgers],
  records: [
    Customer,
    Contact,
    Activity,
    Task,
    ScoreRun,
    ...governanceParts.records,
    ...tierGovernance.records,
    TierChange,
    ...tierLife.records,
    ...insightParts.records,
    ...selectionParts.records,
  ],
  migrations: [
    ...customerMigrations,
    ...governanceParts.migrations,
    ...tierGovernance.migrations,
    ...tierLife.migrations,
    ...insightMigrations,
    ...selectionParts.migrations,
  ],
  permissions: {
    ...selectionParts.permissions,
    ...tierGovernance.permissions,
    ...governanceParts.permissions,
    ...tierLife.permissions,
  },
  providers: [
    ScoreStore,
    ScoringService,
    ...governanceParts.providers,
    ...tierGovernance.providers,
    ...tierLife.providers,
    ...insightParts.providers,
    ...selectionParts.providers,
  ],
  exports: [...selectionParts.exports, ...tierLife.exports],
  resolvers: [
    ScoringResolver,
    ...governanceParts.resolvers,
    ...tierGovernance.resolvers,
    ...tierLife.resolvers,
    ...insightParts.resolvers,
    ...selectionParts.resolvers,
  ],
  computations: scoringComputations,
  jobs: {
    ...tierGovernance.jobs,
    ...governanceParts.jobs,
    ...insightParts.jobs,
    regrade: {
      run: (_input, _job, context) => context.get(TierRegrade).runQuietly(systemActor('tier.regrade')),
    },
    /** One model for all customers, whether a tier policy takes it or not: `{ model }`. */
    score: {
      run: async ({ model }: { model: string }, _job, context) => {
        await context.get(ScoringService).run(systemActor('scoring.run'), model);
      },
    },
  },
  // Who bought nothing is late tomorrow, and the others have moved on.
  schedules: {
    regrade: { everySeconds: 86_400, run: enqueueRegrade },
    ...tierGovernance.schedules,
    ...governanceParts.schedules,
    ...insightParts.schedules,
    ...tierLife.schedules,
  },
  after: {
    ...insightParts.after,
    ...tierLife.after,
    'customer.bulkCreated': (_event, _actor, context) => enqueueRegrade(context),
  },
  before: {
    ...insightParts.before,
    ...selectionParts.before,
    ...tierLife.before,
    'contact.create': keepOnePrimary,
    'contact.update': keepOnePrimary,
    'contact.restore': returnAsOneOfMany,
    'tierPolicy.delete': () => {
      throw tierErrors.TIER_POLICY_KEPT();
    },
  },
});
