import { Injectable } from '@nestjs/common';
import { RecordQuery, systemActor } from '@ricejar/sdk';
import { TierLevels } from '../levels/tier-levels.service.js';
import type { Tier } from '../tiers.js';
import { readTreatment, usualTreatment, type Treatment } from './treatment.js';

const FIELDS = {
  tier: true,
  visitEveryDays: true,
  promiseFactor: true,
  discountLimit: true,
  poolAfterDays: true,
  leastContacts: true,
  leastDecisionMakers: true,
  approvalRole: { id: true },
} as const;

/** What customers of each tier get: the matrix that administrators edit. */
@Injectable()
export class TierTreatments {
  constructor(
    private readonly records: RecordQuery,
    private readonly levels: TierLevels,
  ) {}

  /** One for each tier of today, best first. */
  async all(): Promise<readonly Treatment[]> {
    const { nodes } = await this.records.list(systemActor('tier.treatment'), 'tierTreatment', {
      select: FIELDS,
      first: 200,
    });
    const stored = new Map(nodes.map((row) => [row['tier'] as Tier, readTreatment(row)]));
    const levels = await this.levels.levels();
    return levels.map(({ key }) => stored.get(key) ?? usualTreatment(key));
  }

  async of(tier: Tier): Promise<Treatment> {
    return (await this.all()).find((one) => one.tier === tier) ?? usualTreatment(tier);
  }
}
