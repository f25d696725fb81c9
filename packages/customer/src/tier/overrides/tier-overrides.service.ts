import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';
import { TierLevels } from '../levels/tier-levels.service.js';
import type { Tier } from '../tiers.js';

/** A tier that somebody set for a customer, whatever the policy says. */
export interface TierOverrideInForce {
  /** Id of the override. */
  id: string;
  tier: Tier;
  reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  expiresOn: string;
}

/** Statuses of overrides that were in force at some time; which days, their dates tell. */
const EVER_IN_FORCE = ['approved', 'expired', 'ended'];

/** Tiers set by people, as grading asks for them. */
@Injectable()
export class TierOverrides {
  constructor(
    private readonly records: RecordQuery,
    private readonly levels: TierLevels,
  ) {}

  /**
   * Overrides in force on a day (`YYYY-MM-DD`), by customer; at most one a customer. An override of a tier that has been
   * retired stands for the tier that took over.
   */
  async overridesInForce(actor: Actor, day: string): Promise<Map<string, TierOverrideInForce>> {
    const found = new Map<string, TierOverrideInForce>();
    const todays = await this.levels.successors();
    const batches = this.records.scan(actor, 'tierOverride', {
      select: { id: true, customer: { id: true }, tier: true, reason: true, expiresOn: true },
      filter: {
        and: [
          { status: { in: EVER_IN_FORCE }, startsOn: { lte: day }, expiresOn: { gte: day } },
          { or: [{ endedOn: { isNull: true } }, { endedOn: { gt: day } }] },
        ],
      },
    });
    for await (const batch of batches) {
      for (const row of batch) {
        const tier = todays(String(row['tier']));
        if (tier === undefined) continue;
        const { id, reason, expiresOn } = row as TierOverrideInForce;
        found.set((row['customer'] as { id: string }).id, { id, tier, reason, expiresOn });
      }
    }
    return found;
  }
}
