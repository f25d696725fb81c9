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
import { StoredScores } from '../scoring/stored-scores.service.js';
import { TierPolicies, type StoredPolicy } from './approval/tier-policies.service.js';
import { applyGrades, applyMoves, type GradingStamp } from './apply-grades.js';
import { componentKey, ScoredColumn } from './tier-columns.js';
import type { TierComponent } from './tier-definition.js';
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
    const written = await this.grading.written(system, grading, policy.gradedBy);
    await this.write(policy, { asOf, ...diff }, async (tx, stamp) => {
      const gradedBy: string[] = [];
      for (const run of grading.runs) gradedBy.push((await this.scoring.keep(tx, system, run)).id);
      await applyGrades(tx, system, grading, stamp, written);
      await tx.update(system, 'tierPolicy', policy.id, null, { gradedBy });
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
    const columns: { run: string; column: ScoredColumn }[] = [];
    const grading = await this.grading.grade(system, policy.definition, asOf, async (component, day, all) => {
      const run = await this.newest(component);
      if (run === null) return this.grading.run(system, component, day, all);
      const column = new ScoredColumn(null, await this.stored.values(run), all);
      columns.push({ run, column });
      return column;
    });
    const { movers } = grading;
    for (const { run, column } of columns) {
      const rows = movers.map((place) => column.rowAt(place)).filter((row) => row >= 0);
      await this.stored.readDetails(run, column.table, rows);
    }
    const diff = diffTiers(grading);
    await this.write(policy, { asOf, ...diff }, async (tx, stamp) => {
      await applyMoves(tx, system, grading, stamp);
      // Those that moved are graded by other runs than the rest from now on.
      await tx.update(system, 'tierPolicy', policy.id, null, { gradedBy: null });
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

  /** The newest stored run of a component's model with its version and parameters. */
  private async newest(component: TierComponent): Promise<string | null> {
    const wanted = componentKey(component);
    const runs = await this.stored.kept(component.model);
    return runs.find((run) => componentKey(run) === wanted)?.id ?? null;
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
