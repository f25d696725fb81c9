import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  RecordChange,
  systemActor,
  type Actor,
} from '@ricejar/sdk';
import { today } from '../scoring/as-of.js';
import { ScoringService } from '../scoring/scoring.service.js';
import { TierPolicies } from './approval/tier-policies.service.js';
import { applyGrades } from './apply-grades.js';
import { diffTiers, type TierDiff } from './tier-diff.js';
import { TierGrading } from './tier-grading.service.js';
import { tierErrors } from './tier.errors.js';

export interface Regrade extends TierDiff {
  /** Number of the policy applied. */
  policy: number;
  /** Customers with a score. */
  scored: number;
  /** `YYYY-MM-DD`. */
  asOf: string;
}

/** Applies the policy in force to the customers and orders of today: new customers get a tier, reasons stay true. */
@Injectable()
export class TierRegrade {
  constructor(
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly scoring: ScoringService,
    private readonly grading: TierGrading,
    private readonly policies: TierPolicies,
  ) {}

  /** Needs `scoring.run`. Throws `TIER_POLICY_NONE` when none is published, `TIER_POLICY_CONFLICT` when overtaken. */
  async run(actor: Actor): Promise<Regrade> {
    if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
    const system = systemActor('tier.regrade', actingUserId(actor) ?? undefined, actor.locale);
    const policy = await this.policies.inForce(system);
    if (!policy) throw tierErrors.TIER_POLICY_NONE();
    const asOf = today(this.clock);
    const grading = await this.grading.grade(system, policy.definition, asOf);
    const diff = diffTiers(grading);
    await this.change.transaction(async (tx) => {
      // A policy published in the meantime has graded by its own rule: nothing may be put back.
      const known = await tx.lock('tierPolicy', policy.id);
      if (known?.['status'] !== 'published') throw tierErrors.TIER_POLICY_CONFLICT();
      const changedAt = this.clock.now().toISOString();
      for (const run of grading.runs) await this.scoring.keep(tx, system, run);
      await applyGrades(tx, system, grading, { id: policy.id, number: policy.number, asOf, changedAt });
      if (diff.unchanged < diff.customers)
        await tx.emit('tierPolicy.applied', { id: policy.id, asOf, ...diff });
    });
    return { policy: policy.number, scored: grading.scored, asOf, ...diff };
  }

  /** As a job: nothing to do without a policy, and whoever overtook it has done the work. */
  async runQuietly(actor: Actor): Promise<void> {
    await this.run(actor).catch((error: unknown) => {
      const { code } = error as { code?: string };
      if (code !== 'TIER_POLICY_NONE' && code !== 'TIER_POLICY_CONFLICT') throw error;
    });
  }
}
