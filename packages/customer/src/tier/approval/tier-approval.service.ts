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
import { checkAsOf, today } from '../../scoring/as-of.js';
import { diffTiers } from '../tier-diff.js';
import { TierDefinitions } from '../tier-definitions.service.js';
import { TierGrading } from '../tier-grading.service.js';
import type { TierPolicyDraft } from '../tier-policy-draft.js';
import { tierErrors } from '../tier.errors.js';
import { notOpen, requireStatus } from './policy-status.js';
import { Approvers, MAY_APPROVE } from './approvers.service.js';
import { checkEffectiveOn } from './effective-on.js';
import { TierEnforcement, type EnforcedPolicy, type StepBy } from './tier-enforcement.service.js';
import { TierPolicies, type StoredPolicy } from './tier-policies.service.js';

/** A policy after a step. */
export interface PolicyDecision {
  id: string;
  number: number;
  name: string;
  status: string;
  effectiveOn: string | null;
  /** Approved by whoever proposed it. */
  ownApproval: boolean;
  /** Where it came into force at once. */
  enforced: EnforcedPolicy | null;
}

export interface ApprovalState {
  mayPublish: boolean;
  mayPropose: boolean;
  mayApprove: boolean;
  secondNeeded: boolean;
  alone: boolean;
}

/** Proposals of tier policies, and what becomes of them. */
@Injectable()
export class TierApproval {
  constructor(
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly policies: TierPolicies,
    private readonly definitions: TierDefinitions,
    private readonly grading: TierGrading,
    private readonly approvers: Approvers,
    private readonly enforcement: TierEnforcement,
  ) {}

  /**
   * Puts a draft up for approval; who would move today is kept with it. Needs `tier.publish`. `effectiveOn` is the day it is
   * to come into force, `YYYY-MM-DD`; left out, as soon as it is approved.
   */
  async propose(
    actor: Actor,
    draft: TierPolicyDraft,
    options: { note?: string | null; effectiveOn?: string | null } = {},
  ): Promise<PolicyDecision> {
    if (!hasPermission(actor, 'tier.publish')) throw accessErrors.FORBIDDEN();
    const effectiveOn = checkEffectiveOn(options.effectiveOn, today(this.clock));
    const definition = await this.definitions.define(actor, draft);
    const system = systemFor(actor, 'tier.propose');
    const effect = diffTiers(await this.grading.grade(system, definition, today(this.clock)));
    const userId = actingUserId(actor);
    const note = options.note ?? null;
    return this.change.transaction(async (tx) => {
      const number = await tx.nextNumber('tierPolicy');
      const name = `V${number}`;
      const proposedAt = this.clock.now().toISOString();
      const { id } = await tx.create(system, 'tierPolicy', {
        number,
        name,
        status: 'proposed',
        model: definition.components[0]?.model,
        definition,
        note,
        effectiveOn,
        proposedAt,
        proposedBy: userId,
      });
      await this.enforcement.record(tx, system, id, 'proposed', { userId, note, effect }, proposedAt);
      await tx.emit('tierPolicy.proposed', { id, number, effectiveOn, proposedBy: userId });
      return { id, number, name, status: 'proposed', effectiveOn, ownApproval: false, enforced: null };
    });
  }

  /**
   * Proposes, approves and enforces in one transaction. Needs `tier.publish`. Throws `TIER_APPROVAL_NEEDED` where the policy
   * in force asks for a second person and there is one, `TIER_POLICY_CONFLICT` when overtaken. `asOf` dates it all that day.
   */
  async publish(
    actor: Actor,
    draft: TierPolicyDraft,
    options: { note?: string | null; asOf?: string } = {},
  ): Promise<EnforcedPolicy> {
    if (!hasPermission(actor, 'tier.publish')) throw accessErrors.FORBIDDEN();
    const definition = await this.definitions.define(actor, draft);
    const asOf = checkAsOf(this.clock, options.asOf);
    const system = systemFor(actor, 'tier.publish');
    const before = await this.policies.inForce(system);
    if (before?.definition.approval === 'second' && !(await this.decidesAlone(actor))) {
      throw tierErrors.TIER_APPROVAL_NEEDED();
    }
    const grading = await this.grading.grade(system, definition, asOf);
    const userId = actingUserId(actor);
    const by: StepBy = { userId, note: options.note ?? null, ownApproval: userId !== null };
    return this.change.transaction(async (tx) => {
      const number = await tx.nextNumber('tierPolicy');
      const name = `V${number}`;
      const at = this.enforcement.instantOf(asOf);
      const { id } = await tx.create(system, 'tierPolicy', {
        number,
        name,
        status: 'approved',
        model: definition.components[0]?.model,
        definition,
        note: by.note,
        proposedAt: at,
        proposedBy: userId,
        decidedAt: at,
        decidedBy: userId,
        ownApproval: by.ownApproval,
      });
      return this.enforcement.enforce(tx, system, { id, number, name }, { before, grading, asOf, by });
    });
  }

  /**
   * Approves a proposal of somebody else, or, where nobody else could, one's own. Needs `tier.approve`. It comes into force
   * on its day, at once when that has come. Throws `TIER_APPROVAL_OWN` and `TIER_POLICY_NOT_OPEN`.
   */
  async approve(actor: Actor, id: string, note: string | null = null): Promise<PolicyDecision> {
    const { policy, own } = await this.toDecide(actor, id);
    const by: StepBy = { userId: actingUserId(actor), note, ownApproval: own };
    const day = today(this.clock);
    const now = policy.effectiveOn === null || policy.effectiveOn <= day;
    const system = systemFor(actor, 'tier.approve');
    const before = now ? await this.policies.inForce(system) : null;
    const grading = now ? await this.grading.grade(system, policy.definition, day) : null;
    return this.change.transaction(async (tx) => {
      await requireStatus(tx, policy);
      const decidedAt = this.clock.now().toISOString();
      await tx.update(system, 'tierPolicy', id, null, {
        status: 'approved',
        decidedAt,
        decidedBy: by.userId,
        decisionNote: note,
        ownApproval: by.ownApproval,
      });
      await this.enforcement.record(tx, system, id, 'approved', by, decidedAt);
      await tx.emit('tierPolicy.approved', { id, number: policy.number, effectiveOn: policy.effectiveOn });
      const enforced =
        grading &&
        (await this.enforcement.enforce(tx, system, policy, {
          before,
          grading,
          asOf: day,
          by: { userId: by.userId },
        }));
      return {
        ...decisionOf(policy, enforced ? 'published' : 'approved'),
        effectiveOn: enforced ? day : policy.effectiveOn,
        ownApproval: by.ownApproval === true,
        enforced,
      };
    });
  }

  /** Turns a proposal down, with a reason. Needs `tier.approve`, and somebody other than who proposed it. */
  async reject(actor: Actor, id: string, reason: string): Promise<PolicyDecision> {
    const { policy } = await this.toDecide(actor, id);
    return this.close(actor, policy, 'rejected', reason);
  }

  /** Takes one's own proposal back, approved or not, before it is in force. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<PolicyDecision> {
    const policy = await this.open(actor, id, ['proposed', 'approved']);
    const own = actor.kind === 'system' || policy.proposedBy === actor.userId;
    if (!own || !hasPermission(actor, 'tier.publish')) throw accessErrors.FORBIDDEN();
    return this.close(actor, policy, 'withdrawn', reason);
  }

  /** What the caller may do, and whether publishing takes a second person. */
  async state(actor: Actor): Promise<ApprovalState> {
    const inForce = await this.policies.inForce(systemFor(actor, 'tier.approvals'));
    const mayPropose = hasPermission(actor, 'tier.publish');
    const mayApprove = hasPermission(actor, MAY_APPROVE);
    const alone = await this.decidesAlone(actor);
    const secondNeeded = inForce?.definition.approval === 'second';
    return {
      mayPropose,
      mayApprove,
      alone,
      secondNeeded,
      mayPublish: mayPropose && (!secondNeeded || alone),
    };
  }

  /** Nobody else could approve: the system, or the only holder of the permission. */
  private async decidesAlone(actor: Actor): Promise<boolean> {
    if (!hasPermission(actor, MAY_APPROVE)) return false;
    return actor.kind === 'system' || this.approvers.isAlone(actor.userId);
  }

  private async toDecide(actor: Actor, id: string): Promise<{ policy: StoredPolicy; own: boolean }> {
    const policy = await this.open(actor, id, ['proposed']);
    const may = await this.approvers.mayDecide(actor, policy.proposedBy);
    if (may === 'no') throw accessErrors.FORBIDDEN();
    if (may === 'ownButNotAlone') throw tierErrors.TIER_APPROVAL_OWN();
    return { policy, own: may === 'own' };
  }

  private async open(actor: Actor, id: string, statuses: readonly string[]): Promise<StoredPolicy> {
    const policy = await this.policies.get(actor, id);
    if (!policy) throw tierErrors.TIER_POLICY_UNKNOWN();
    if (!statuses.includes(policy.status)) throw notOpen(policy.name, policy.status);
    return policy;
  }

  private async close(
    actor: Actor,
    policy: StoredPolicy,
    status: 'rejected' | 'withdrawn',
    reason: string,
  ): Promise<PolicyDecision> {
    const note = reason.trim();
    if (note === '') throw tierErrors.TIER_REASON_REQUIRED();
    const system = systemFor(actor, `tier.${status}`);
    const userId = actingUserId(actor);
    return this.change.transaction(async (tx) => {
      await requireStatus(tx, policy);
      const decidedAt = this.clock.now().toISOString();
      await tx.update(system, 'tierPolicy', policy.id, null, {
        status,
        decidedAt,
        decidedBy: userId,
        decisionNote: note,
      });
      await this.enforcement.record(tx, system, policy.id, status, { userId, note }, decidedAt);
      await tx.emit(`tierPolicy.${status}`, { id: policy.id, number: policy.number });
      return decisionOf(policy, status);
    });
  }
}

const decisionOf = ({ id, number, name, effectiveOn }: StoredPolicy, status: string): PolicyDecision => ({
  id,
  number,
  name,
  status,
  effectiveOn,
  ownApproval: false,
  enforced: null,
});

const systemFor = (actor: Actor, reason: string): Actor =>
  systemActor(reason, actingUserId(actor) ?? undefined, actor.locale);
