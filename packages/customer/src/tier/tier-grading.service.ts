import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';
import type { ScoredRun } from '../scoring/scored-run.js';
import { ScoringService } from '../scoring/scoring.service.js';
import type { Reason, Risk, ScoreResult } from '../scoring/scoring-model.js';
import { assignTiers } from './tier-assignment.js';
import type { TierDefinition } from './tier-definition.js';
import type { Grade } from './tier-diff.js';
import { LOWEST_TIER, isTier, type Tier } from './tiers.js';

/** What grading says of one customer. */
export interface GradedCustomer extends Grade {
  reasons: readonly Reason[];
  risk: Risk | null;
  riskReasons: readonly Reason[];
}

export interface Grading {
  run: ScoredRun;
  /** Every live customer, by id, scored or not. */
  grades: readonly GradedCustomer[];
}

const NO_ORDER: Reason = {
  code: 'customer.noOrder',
  values: {},
  text: { en: 'No order yet', zh: '尚未下单' },
};

/** Applies a tier definition to the customers as they are; writes nothing. */
@Injectable()
export class TierGrading {
  constructor(
    private readonly records: RecordQuery,
    private readonly scoring: ScoringService,
  ) {}

  async grade(actor: Actor, definition: TierDefinition, asOf: string): Promise<Grading> {
    const current = await this.currentTiers(actor);
    const run = await this.scoring.compute(actor, definition.model, {
      asOf,
      parameters: definition.parameters,
      wanted: (id) => current.has(id),
    });
    const scored = run.results.map(({ customerId, value }) => ({ customerId, score: value }));
    const tiers = assignTiers(scored, definition.rule, definition.cutoffs);
    const results = new Map(run.results.map((result) => [result.customerId, result]));
    const grades = Array.from(current, ([customerId, from]) => {
      const result = results.get(customerId);
      return result
        ? scoredGrade(result, from, tiers.get(customerId) ?? LOWEST_TIER)
        : unscoredGrade(customerId, from, definition);
    });
    return { run, grades };
  }

  private async currentTiers(actor: Actor): Promise<Map<string, Tier | null>> {
    const tiers = new Map<string, Tier | null>();
    for await (const batch of this.records.scan(actor, 'customer', { select: { id: true, tier: true } })) {
      for (const row of batch) tiers.set(row['id'], isTier(row['tier']) ? row['tier'] : null);
    }
    return tiers;
  }
}

const scoredGrade = (result: ScoreResult, from: Tier | null, to: Tier): GradedCustomer => ({
  customerId: result.customerId,
  from,
  to,
  score: result.value,
  reasons: result.reasons,
  risk: result.risk?.level ?? null,
  riskReasons: result.risk?.reasons ?? [],
});

const unscoredGrade = (
  customerId: string,
  from: Tier | null,
  { unscored }: TierDefinition,
): GradedCustomer => ({
  customerId,
  from,
  to: unscored === 'lowest' ? LOWEST_TIER : null,
  score: null,
  reasons: unscored === 'lowest' ? [NO_ORDER] : [],
  risk: null,
  riskReasons: [],
});
