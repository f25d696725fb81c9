import { Injectable } from '@nestjs/common';
import { accessErrors, actingUserId, Clock, hasPermission, systemActor, type Actor } from '@ricejar/sdk';
import { today } from '../scoring/as-of.js';
import { TierApproval } from './approval/tier-approval.service.js';
import { SeenCustomers } from './simulation/seen-customers.service.js';
import { diffTiers, moversOf, type TierDiff } from './tier-diff.js';
import { TierDefinitions } from './tier-definitions.service.js';
import type { GradedCustomer } from './tier-grading.js';
import { TierGrading } from './tier-grading.service.js';
import type { TierPolicyDraft } from './tier-policy-draft.js';

export interface NamedMover extends GradedCustomer {
  name: string;
}

export interface TierDryRunResult extends TierDiff {
  /** Key of the first component's model. */
  model: string;
  asOf: string;
  scored: number;
  /** At most 50, of those the actor may see. */
  movers: NamedMover[];
}

export interface PublishedTierPolicy {
  id: string;
  number: number;
  name: string;
  /** Run of the first component. */
  runId: string;
  scored: number;
  diff: TierDiff;
}

const MOVERS_SHOWN = 50;

/** Tier policies: what they would do, and putting them in force. */
@Injectable()
export class TierService {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: TierDefinitions,
    private readonly grading: TierGrading,
    private readonly approval: TierApproval,
    private readonly seen: SeenCustomers,
  ) {}

  /**
   * Who would move if the draft were published now, on today's data; writes nothing. Needs `tier.publish`: its totals
   * speak of all customers, whatever the actor may see of them one by one.
   */
  async dryRun(actor: Actor, draft: TierPolicyDraft): Promise<TierDryRunResult> {
    if (!hasPermission(actor, 'tier.publish')) throw accessErrors.FORBIDDEN();
    const definition = await this.definitions.define(actor, draft);
    const asOf = today(this.clock);
    const system = systemActor('tier.dryRun', actingUserId(actor) ?? undefined, actor.locale);
    const grading = await this.grading.grade(system, definition, asOf);
    const movers = moversOf(grading)
      .slice(0, MOVERS_SHOWN)
      .map((at) => grading.graded(at));
    return {
      ...diffTiers(grading),
      model: definition.components[0]?.model ?? '',
      asOf,
      scored: grading.scored,
      movers: await this.seen.named(actor, movers),
    };
  }

  /**
   * Puts a draft in force and grades every customer by it, all in one transaction. Needs `tier.publish`; throws
   * `TIER_APPROVAL_NEEDED` where the policy in force asks for a second person. Of two publishers at a time one gets
   * `TIER_POLICY_CONFLICT`. `asOf` is for loading data of the past: policy and changes are then dated that day.
   */
  async publish(
    actor: Actor,
    draft: TierPolicyDraft,
    options: { note?: string | null; asOf?: string } = {},
  ): Promise<PublishedTierPolicy> {
    const { id, number, name, runs, scored, diff } = await this.approval.publish(actor, draft, options);
    return { id, number, name, runId: runs[0]?.id ?? '', scored, diff };
  }
}
