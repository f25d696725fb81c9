import { Injectable } from '@nestjs/common';
import { TierDeciders, TierTreatments, usualTreatment, type Treatment } from '@ricejar/customer';
import {
  actingUserId,
  Clock,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type Row,
} from '@ricejar/sdk';
import { discountErrors } from './discount.errors.js';

export interface DiscountDecision {
  id: string;
  status: 'approved' | 'rejected';
  /** Decided by whoever asked for it: nobody else may. */
  ownApproval: boolean;
}

/** How far a discount of one deal may go. */
export interface DiscountRule {
  /** The customer's; null: it stands in none. */
  tier: string | null;
  /** 0 to 1; null: no limit. */
  limit: number | null;
  /** Name of the role that decides on more; null: whoever may approve tiers. */
  decidedBy: string | null;
  /** The actor is one who decides, and so is held to no limit. */
  isDecider: boolean;
}

const SEEN = { id: true, tier: true, requestedBy: { id: true } } as const;

/** Decides on discounts over the limit: whoever decides on the customer's tier. */
@Injectable()
export class DiscountDecisions {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly treatments: TierTreatments,
    private readonly deciders: TierDeciders,
  ) {}

  /** Throws `DISCOUNT_OPPORTUNITY_NOT_FOUND`. */
  async rule(actor: Actor, opportunity: string): Promise<DiscountRule> {
    const deal = await this.records.get(actor, 'opportunity', opportunity, { id: true });
    if (!deal) throw discountErrors.DISCOUNT_OPPORTUNITY_NOT_FOUND();
    // Whoever sees the deal knows its limit, also where it does not see the customer.
    const row = await this.records.get(systemActor('discount.rule'), 'opportunity', opportunity, {
      customer: { tier: true },
    });
    const tier = (row?.['customer'] as { tier: string | null } | null)?.tier ?? null;
    const treatment = tier === null ? null : await this.treatments.of(tier);
    return {
      tier,
      limit: treatment?.discountLimit ?? null,
      decidedBy: treatment ? await this.deciders.nameOf(treatment.approvalRole) : null,
      isDecider: treatment !== null && this.deciders.isOne(actor, treatment),
    };
  }

  /** Of the requests that wait and that the actor may see, those it may decide on. */
  async decidable(actor: Actor): Promise<string[]> {
    const { nodes } = await this.records.list(actor, 'discountRequest', {
      select: SEEN,
      filter: { status: { eq: 'proposed' } },
      first: 200,
    });
    const mine: string[] = [];
    for (const row of nodes)
      if (await this.deciders.mayDecide(actor, await this.treatmentOf(row), requesterOf(row)))
        mine.push(String(row['id']));
    return mine;
  }

  /**
   * Approves a request, which sets the discount of the opportunity, or rejects it with a note. Throws
   * `DISCOUNT_REQUEST_NOT_FOUND`, `DISCOUNT_REQUEST_DECIDED`, `DISCOUNT_REQUEST_NOTE`, `TIER_DECIDER_OTHER` and
   * `TIER_DECIDER_SELF`.
   */
  async decide(actor: Actor, id: string, approve: boolean, note: string | null): Promise<DiscountDecision> {
    const seen = await this.records.get(actor, 'discountRequest', id, SEEN);
    if (!seen) throw discountErrors.DISCOUNT_REQUEST_NOT_FOUND();
    const requestedBy = requesterOf(seen);
    await this.deciders.require(actor, await this.treatmentOf(seen), requestedBy);
    if (!approve && !note?.trim()) throw discountErrors.DISCOUNT_REQUEST_NOTE();
    const status = approve ? 'approved' : 'rejected';
    const userId = actingUserId(actor);
    const system = systemActor('discount.decision', userId ?? undefined, actor.locale);
    await this.change.transaction(async (tx) => {
      const row = await tx.lock('discountRequest', id);
      if (row?.['status'] !== 'proposed' || row['tier'] !== seen['tier'])
        throw discountErrors.DISCOUNT_REQUEST_DECIDED();
      await tx.update(system, 'discountRequest', id, null, {
        status,
        decidedBy: userId,
        decidedAt: this.clock.now().toISOString(),
        decisionNote: note?.trim() || null,
      });
      const deal = approve ? await tx.lock('opportunity', String(row['opportunity'])) : null;
      // A deal that went to another customer meanwhile keeps what it has.
      if (deal && deal['customer'] === row['customer'])
        await tx.update(system, 'opportunity', String(deal['id']), null, { discount: row['discount'] });
    });
    return { id, status, ownApproval: requestedBy !== null && requestedBy === userId };
  }

  private async treatmentOf(row: Row): Promise<Treatment> {
    const tier = row['tier'] as string | null;
    return tier === null ? usualTreatment('') : this.treatments.of(tier);
  }
}

const requesterOf = (row: Row): string | null => (row['requestedBy'] as { id: string } | null)?.id ?? null;
