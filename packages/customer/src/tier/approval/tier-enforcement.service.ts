import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type ChangeTransaction, type Input } from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import type { StoredRun } from '../../scoring/scored-run.js';
import { ScoringService } from '../../scoring/scoring.service.js';
import { applyGrades } from '../apply-grades.js';
import { diffTiers, type TierDiff } from '../tier-diff.js';
import type { Grading } from '../tier-grading.js';
import { tierErrors } from '../tier.errors.js';
import type { StoredPolicy } from './tier-policies.service.js';
import type { PolicyStep } from './tier-policy-step.record.js';

/** The person behind a step, and what they said. */
export interface StepBy {
  userId: string | null;
  note?: string | null;
  ownApproval?: boolean;
  effect?: TierDiff;
}

export interface Enforcement {
  /** The policy that was in force when the grading was made. */
  before: Pick<StoredPolicy, 'id'> | null;
  grading: Grading;
  /** Day of the data, `YYYY-MM-DD`. */
  asOf: string;
  by: StepBy;
}

export interface EnforcedPolicy {
  id: string;
  number: number;
  name: string;
  /** The run of each component, in order. */
  runs: readonly StoredRun[];
  /** Customers with a score. */
  scored: number;
  diff: TierDiff;
}

/** Puts policies in force, within a transaction. */
@Injectable()
export class TierEnforcement {
  constructor(
    private readonly clock: Clock,
    private readonly scoring: ScoringService,
  ) {}

  /** Now; or noon of a past day, which is that day nearly everywhere. */
  instantOf(asOf: string): string {
    return asOf === today(this.clock) ? this.clock.now().toISOString() : `${asOf}T12:00:00.000Z`;
  }

  /**
   * Retires the policy in force, puts another in its place and grades every customer by it. Throws
   * `TIER_POLICY_CONFLICT` when somebody else did so since the grading was made.
   */
  async enforce(
    tx: ChangeTransaction,
    system: Actor,
    policy: Pick<StoredPolicy, 'id' | 'number' | 'name'>,
    { before, grading, asOf, by }: Enforcement,
  ): Promise<EnforcedPolicy> {
    // Whoever puts a policy in force queues here for the others.
    await tx.nextNumber('tierPolicy/inForce');
    const [inForce] = await tx.find('tierPolicy', { status: 'published' });
    if ((inForce?.['id'] ?? null) !== (before?.id ?? null)) throw tierErrors.TIER_POLICY_CONFLICT();
    const publishedAt = this.instantOf(asOf);
    const diff = diffTiers(grading);
    if (before) {
      await tx.update(system, 'tierPolicy', before.id, null, { status: 'retired' });
      await this.record(tx, system, before.id, 'retired', { userId: by.userId }, publishedAt);
    }
    await tx.update(system, 'tierPolicy', policy.id, null, {
      status: 'published',
      publishedAt,
      publishedBy: by.userId,
      effectiveOn: asOf,
    });
    await this.record(tx, system, policy.id, 'published', { ...by, effect: diff }, publishedAt);
    const runs: StoredRun[] = [];
    for (const run of grading.runs) runs.push(await this.scoring.keep(tx, system, run));
    const { id, number, name } = policy;
    await applyGrades(tx, system, grading, { id, number, asOf, changedAt: publishedAt });
    await tx.update(system, 'tierPolicy', id, null, { gradedBy: runs.map((run) => run.id) });
    await tx.emit('tierPolicy.published', { id, number, runId: runs[0]?.id ?? null, ...diff });
    return { id, number, name, runs, scored: grading.scored, diff };
  }

  /** Adds a step to a policy's history. */
  async record(
    tx: ChangeTransaction,
    system: Actor,
    policy: string,
    action: PolicyStep,
    { userId, note, ownApproval, effect }: StepBy,
    takenAt: string,
  ): Promise<void> {
    const step: Input = {
      policy,
      action,
      takenAt,
      takenBy: userId,
      note: note ?? null,
      ownApproval: ownApproval ?? null,
      effect: effect ?? null,
    };
    await tx.create(system, 'tierPolicyStep', step);
  }
}
