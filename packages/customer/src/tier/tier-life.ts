import { TierLevelRecord } from './levels/tier-level.record.js';
import { TierLevels } from './levels/tier-levels.service.js';
import { TierOverride } from './overrides/tier-override.record.js';
import { TierOverrides } from './overrides/tier-overrides.service.js';
import { TierReview } from './review/tier-review.record.js';
import { tierLifeMigrations } from './tier-life.migrations.js';
import { TierTreatment } from './treatment/tier-treatment.record.js';

/** What surrounds a tier policy: which tiers there are, who is set into one by people, what a tier gets, when it is looked at. */
export const tierLife = {
  records: [TierLevelRecord, TierOverride, TierTreatment, TierReview],
  migrations: tierLifeMigrations,
  providers: [TierLevels, TierOverrides],
};
