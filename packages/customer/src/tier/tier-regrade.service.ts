import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  RecordChange,
  systemActor,
  type Actor,
  type ChangeTransaction,
} from '@ricejar/sdk';
import { today } from '../scoring/as-of.js';
import { ScoringService } from '../scoring/scoring.service.js';
import { TierPolicies, type StoredPolicy } from './approval/tier-policies.service.js';
import { applyGrades, applyMoves, type GradingStamp } from './apply-grades.js';
import type { StoredColumn } from './stored-column.js';
import { StoredScores } from './stored-scores.service.js';
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
    private readonly stored: StoredScores,
  ) {}

  /** Needs `scoring.run`. Throws `TIER_POLICY_NONE` when none is published, `TIER_POLICY_CONFLICT` when overtaken. */
  async run(actor: Actor): Promise<Regrade> {
    const { system, policy } = await this.begin(actor, 'tier.regrade');
    const asOf = today(this.clock);
    const grading = await this.grading.grade(system, policy.definition, asOf);
    const diff = diffTiers(grading);
    await this.write(policy, { asOf, ...diff }, async (tx, stamp) => {
      for (const run of grading.runs) await this.scoring.keep(tx, system, run);
      await applyGrades(tx, system, grading, stamp);
    });
    return { policy: policy.number, scored: grading.scored, asOf, ...diff };
  }

  /**
   * Applies the policy in force to the scores that are stored, without running a model that has any: after something else
   * than purchases has changed. Writes only those that move. Needs `scoring.run`; throws as `run` does.
   */
  async fromScores(actor: Actor): Promise<Regrade> {
    const { system, policy } = await this.begin(actor, 'tier.regradeFromScores');
    const asOf = today(this.clock);
    const columns: StoredColumn[] = [];
    const grading = await this.grading.grade(system, policy.definition, asOf, async (component, ...of) => {
      const column = await this.stored.column(system, component, of[1]);
      if (column) columns.push(column);
      return column ?? this.grading.run(system, component, ...of);
    });
    for (const column of columns)
      await this.stored.readReasons(system, column, grading.data.customers, grading.movers);
    const diff = diffTiers(grading);
    await this.write(policy, { asOf, ...diff }, (tx, stamp) => applyMoves(tx, system, grading, stamp));
    return { policy: policy.number, scored: grading.scored, asOf, ...diff };
  }

  /** As a job: nothing to do without a policy, and whoever overtook it has done the work. */
  async runQuietly(actor: Actor): Promise<void> {
    await this.run(actor).catch((error: unknown) => {
      const { code } = error as { code?: string };
      if (code !== 'TIER_POLICY_NONE' && code !== 'TIER_POLICY_CONFLICT') throw error;
    });
  }

  private async begin(actor: Actor, reason: string): Promise<{ system: Actor; policy: StoredPolicy }> {
    if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
    const system = systemActor(reason, actingUserId(actor) ?? undefined, actor.locale);
    const policy = await this.policies.inForce(system);
    if (!policy) throw tierErrors.TIER_POLICY_NONE();
    return { system, policy };
  }

  private write(
    { id, number }: StoredPolicy,
    diff: TierDiff & { asOf: string },
    work: (tx: ChangeTransaction, stamp: GradingStamp) => Promise<void>,
  ): Promise<void> {
    return this.change.transaction(async (tx) => {
      // A policy published in the meantime has graded by its own rule: nothing may be put back.
      const known = await tx.lock('tierPolicy', id);
      if (known?.['status'] !== 'published') throw tierErrors.TIER_POLICY_CONFLICT();
      await work(tx, { id, number, asOf: diff.asOf, changedAt: this.clock.now().toISOString() });
      if (diff.unchanged < diff.customers) await tx.emit('tierPolicy.applied', { id, ...diff });
    });
  }
}
