import type { PendingChange, PluginContext } from '@ricejar/sdk';
import { SelectionGate } from './selection-gate.service.js';
import { SelectionOverrides } from './selection-overrides.service.js';
import { SelectionPolicies } from './selection-policies.service.js';
import { SelectionPolicy } from './selection-policy.record.js';
import { SelectionReview } from './selection-review.record.js';
import { SelectionReviews } from './selection-reviews.service.js';
import { selectionErrors } from './selection.errors.js';
import { selectionMigrations } from './selection.migrations.js';
import { SelectionResolver } from './selection.resolver.js';

const gate = {
  fields: ['lifecycle'],
  run: (change: PendingChange, context: PluginContext): Promise<void> =>
    context.get(SelectionGate).beforeCustomerWrite(change),
};

/** What "Is it our customer?" brings to the customer module. */
export const selectionParts = {
  records: [SelectionPolicy, SelectionReview],
  migrations: selectionMigrations,
  permissions: {
    'selection.manage': { en: 'Publish the criteria of customer selection', zh: '发布客户选择标准' },
    'selection.override': {
      en: 'Decide on overrides of customer selection',
      zh: '审批客户选择的特批申请',
    },
  },
  providers: [SelectionPolicies, SelectionReviews, SelectionOverrides, SelectionGate],
  exports: [SelectionGate],
  resolvers: [SelectionResolver],
  before: {
    'customer.create': gate,
    'customer.update': gate,
    'selectionPolicy.delete': () => {
      throw selectionErrors.SELECTION_POLICY_KEPT();
    },
    'selectionReview.delete': () => {
      throw selectionErrors.SELECTION_REVIEW_KEPT();
    },
  },
};
