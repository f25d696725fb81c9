import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';
import { ModelCards } from '../scoring/governance/model-cards.service.js';
import { ScoringService } from '../scoring/scoring.service.js';
import { TierLevels } from './levels/tier-levels.service.js';
import type { TierDefinition } from './tier-definition.js';
import { checkDraft, type TierPolicyDraft } from './tier-policy-draft.js';

/** Makes definitions of drafts. */
@Injectable()
export class TierDefinitions {
  constructor(
    private readonly records: RecordQuery,
    private readonly scoring: ScoringService,
    private readonly cards: ModelCards,
    private readonly levels: TierLevels,
  ) {}

  /**
   * The definition that a draft stands for. Filters are tried as the actor, who so draws nobody out by a field that is not
   * its to read. Throws what `checkDraft` throws, `SCORING_MODEL_OFF`, `FILTER_INVALID` and `FIELD_UNKNOWN`.
   */
  async define(actor: Actor, draft: TierPolicyDraft): Promise<TierDefinition> {
    const levels = await this.levels.levels();
    const definition = checkDraft(draft, {
      tiers: levels.map(({ key }) => key),
      model: (key) => this.scoring.model(key),
    });
    await this.cards.requireOn(definition.components.map(({ model }) => model));
    for (const { filter } of [...definition.criteria, ...definition.vetoes]) {
      await this.records.list(actor, 'customer', { select: { id: true }, filter, first: 1 });
    }
    return definition;
  }
}
