import { Jobs, type PluginContext } from '@ricejar/sdk';
import { Approvers } from './approval/approvers.service.js';
import { DuePolicies } from './approval/due-policies.service.js';
import { TierApprovalResolver } from './approval/tier-approval.resolver.js';
import { tierApprovalMigrations } from './approval/tier-approval.migrations.js';
import { TierApproval } from './approval/tier-approval.service.js';
import { TierEnforcement } from './approval/tier-enforcement.service.js';
import { TierPolicies } from './approval/tier-policies.service.js';
import { TierPolicyStep } from './approval/tier-policy-step.record.js';
import { SeenCustomers } from './simulation/seen-customers.service.js';
import { SimulationDataReader } from './simulation/simulation-data.service.js';
import { TierSimulationResolver } from './simulation/tier-simulation.resolver.js';
import { TierSimulator } from './simulation/tier-simulation.service.js';
import { TierDataReader } from './tier-data.service.js';
import { TierDefinitions } from './tier-definitions.service.js';
import { TierGrading } from './tier-grading.service.js';
import { TierPolicy } from './tier-policy.record.js';
import { TierRegrade } from './tier-regrade.service.js';
import { TierResolver } from './tier.resolver.js';
import { TierService } from './tier.service.js';

/** Policies that say who stands in which tier: drawn up, tried out, approved, in force. */
export const tierGovernance = {
  permissions: {
    'tier.publish': { en: 'Try out, propose and publish tier policies', zh: '试算、提出并发布分级政策' },
    'tier.approve': { en: 'Approve tier policies of others', zh: '审批他人提出的分级政策' },
  },
  records: [TierPolicy, TierPolicyStep],
  migrations: tierApprovalMigrations,
  providers: [
    Approvers,
    DuePolicies,
    SeenCustomers,
    SimulationDataReader,
    TierApproval,
    TierDataReader,
    TierDefinitions,
    TierEnforcement,
    TierGrading,
    TierPolicies,
    TierRegrade,
    TierService,
    TierSimulator,
  ],
  resolvers: [TierResolver, TierApprovalResolver, TierSimulationResolver],
  jobs: {
    /** Puts approved policies in force whose day has come. */
    enforceTierPolicies: {
      run: async (_input: object, _job: unknown, context: PluginContext): Promise<void> => {
        await context.get(DuePolicies).enforce();
      },
    },
  },
  schedules: {
    enforceTierPolicies: {
      everySeconds: 3600,
      run: (context: PluginContext): Promise<void> =>
        context
          .get(Jobs)
          .enqueue('customer/enforceTierPolicies', {}, { singletonKey: 'enforceTierPolicies' }),
    },
  },
};
