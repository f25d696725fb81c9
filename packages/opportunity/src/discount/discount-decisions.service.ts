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
