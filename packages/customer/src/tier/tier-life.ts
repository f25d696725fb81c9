import {
  Clock,
  systemActor,
  type Actor,
  type PendingChange,
  type PluginContext,
  type RicejarEvent,
} from '@ricejar/sdk';
import { VISIT_KINDS } from '../activity/activity.record.js';
import { TierLevelSettings } from './levels/tier-level-settings.service.js';
import { TierLevelRecord } from './levels/tier-level.record.js';
import { TierLevelsResolver } from './levels/tier-levels.resolver.js';
import { TierLevels } from './levels/tier-levels.service.js';
import { OverrideDecisions } from './overrides/override-decisions.service.js';
import { beforeOverrideCreate, beforeOverrideUpdate, keepOverrides } from './overrides/override-rules.js';
import { OverrideResolver } from './overrides/override.resolver.js';
import { TierDeciders } from './overrides/tier-deciders.service.js';
import { TierOverride } from './overrides/tier-override.record.js';
import { TierOverrides } from './overrides/tier-overrides.service.js';
import { ReviewResolver } from './review/review.resolver.js';
import { TierReview } from './review/tier-review.record.js';
import { requireSubject, TierReviews } from './review/tier-reviews.service.js';
import { tierLifeErrors } from './tier-life.errors.js';
import { tierLifeMigrations } from './tier-life.migrations.js';
import { NeglectedCustomers } from './treatment/neglected-customers.service.js';
import { TierTreatment } from './treatment/tier-treatment.record.js';
import { TierTreatments } from './treatment/tier-treatments.service.js';
import { TreatmentResolver } from './treatment/treatment.resolver.js';
import { VisitCadence } from './treatment/visit-cadence.service.js';

const HOUR = 3_600;

/** Levels change together, by `setTierLevels`; the treatment of each comes and goes with it. */
const together = ({ actor }: PendingChange): void => {
  if (actor.kind === 'user') throw tierLifeErrors.TIER_LEVELS_TOGETHER();
};

const withItsTier = ({ actor }: PendingChange): void => {
  if (actor.kind === 'user') throw tierLifeErrors.TIER_TREATMENT_KEPT();
};

async function visited(event: RicejarEvent, _actor: Actor, context: PluginContext): Promise<void> {
  const id = String(event.payload['id']);
  const row = await context.query.get(systemActor('tier.visits'), 'activity', id, {
    kind: true,
    customer: { id: true },
  });
  if (row && VISIT_KINDS.includes(String(row['kind'])))
    await context.get(VisitCadence).visited((row['customer'] as { id: string }).id);
}

/** What surrounds a tier policy: which tiers there are, who is set into one by people, what a tier gets, when it is looked at. */
export const tierLife = {
  records: [TierLevelRecord, TierOverride, TierTreatment, TierReview],
  migrations: tierLifeMigrations,
  providers: [
    TierLevels,
    TierLevelSettings,
    TierOverrides,
    TierDeciders,
    OverrideDecisions,
    TierTreatments,
    NeglectedCustomers,
    VisitCadence,
    TierReviews,
  ],
  /** For modules that a tier drives something in. */
  exports: [TierDeciders, TierTreatments],
  resolvers: [TierLevelsResolver, OverrideResolver, TreatmentResolver, ReviewResolver],
  permissions: {
    'tier.manage': {
      en: 'Set tiers, what they get and when they are reviewed',
      zh: '设置客户等级、等级待遇与复核',
    },
  },
  before: {
    'tierLevel.create': together,
    'tierLevel.update': together,
    'tierLevel.delete': together,
    'tierTreatment.create': withItsTier,
    'tierTreatment.delete': withItsTier,
    'tierOverride.create': (change: PendingChange, context: PluginContext) =>
      beforeOverrideCreate(change, context.get(Clock)),
    'tierOverride.update': (change: PendingChange, context: PluginContext) =>
      beforeOverrideUpdate(change, context.get(Clock)),
    'tierOverride.delete': keepOverrides,
    'tierReview.create': requireSubject,
    'tierReview.update': requireSubject,
  },
  after: {
    'activity.created': visited,
    'tierPolicy.published': (event: RicejarEvent, _actor: Actor, context: PluginContext) =>
      context.get(TierReviews).policyPublished(String(event.payload['id'])),
  },
  schedules: {
    tierVisits: {
      everySeconds: 6 * HOUR,
      run: async (context: PluginContext) => {
        await context.get(VisitCadence).run();
      },
    },
    tierOverrides: {
      everySeconds: HOUR,
      run: async (context: PluginContext) => {
        await context.get(OverrideDecisions).expire();
      },
    },
    tierReviews: {
      everySeconds: HOUR,
      run: async (context: PluginContext) => {
        await context.get(TierReviews).planModels();
        await context.get(TierReviews).remind();
      },
    },
  },
};
