export * from './customer.module.js';
export * from './insight/insight.errors.js';
export * from './insight/sales-ledger.js';
export { ModelCards } from './scoring/governance/model-cards.service.js';
export { ScoreRuns } from './scoring/governance/score-runs.service.js';
export * from './scoring/purchase-source.js';
export * from './scoring/purchase-table.js';
export { allPurchaseGaps, purchaseGaps, type PurchaseGaps } from './scoring/purchase-gaps.js';
export { purchasesSince, type PurchasesSince } from './scoring/purchases-since.js';
export { cutTable, PurchaseTableBuilder, tableOf } from './scoring/purchase-table-builder.js';
export * from './scoring/scoring-input.js';
export * from './scoring/model-validation.js';
export * from './scoring/validation-figures.js';
export * from './scoring/scored-run.js';
export * from './scoring/scoring-model.js';
export * from './scoring/scoring-parameters.js';
export * from './scoring/scoring.errors.js';
export * from './scoring/scoring.service.js';
export { CustomerScores } from './scoring/customer-scores.service.js';
export { StoredScores } from './scoring/stored-scores.service.js';
export * from './selection/default-criteria.js';
export * from './selection/selection-definition.js';
export {
  evaluateSelection,
  type SelectionAnswer,
  type SelectionOutcome,
} from './selection/selection-evaluation.js';
export { SelectionGate, type GatedOpportunity } from './selection/selection-gate.service.js';
export * from './selection/selection.errors.js';
export * from './tier/tier-assignment.js';
export * from './tier/tier-definition.js';
export * from './tier/tier-policy-draft.js';
export * from './tier/levels/tier-level.js';
export { TierLevels } from './tier/levels/tier-levels.service.js';
export { TierDeciders, whoDecides } from './tier/overrides/tier-deciders.service.js';
export { TierOverrides, type TierOverrideInForce } from './tier/overrides/tier-overrides.service.js';
export * from './tier/treatment/treatment.js';
export { TierTreatments } from './tier/treatment/tier-treatments.service.js';
export * from './tier/tier-life.errors.js';
export * from './tier/tier.errors.js';
export { TierRegrade, type Regrade } from './tier/tier-regrade.service.js';
export * from './tier/tier.service.js';
export * from './tier/tiers.js';
