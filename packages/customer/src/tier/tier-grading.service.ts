import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { ScoringService } from '../scoring/scoring.service.js';
import { placeAll } from './tier-columns.js';
import { TierDataReader } from './tier-data.service.js';
import type { TierDefinition } from './tier-definition.js';
import { fitDefinition } from './tier-fit.js';
import { Grading } from './tier-grading.js';

/** Applies a tier definition to the customers as they are; writes nothing. */
@Injectable()
export class TierGrading {
  constructor(
    private readonly reader: TierDataReader,
    private readonly scoring: ScoringService,
  ) {}

  /**
   * Grades every live customer on what was bought up to a day. Criteria, vetoes and the tier that each stands in are those
   * of now: records keep no past of theirs.
   */
  async grade(actor: Actor, stored: TierDefinition, asOf: string): Promise<Grading> {
    const ladder = await this.reader.ladder();
    const definition = fitDefinition(stored, ladder);
    const customers = await this.reader.customers(actor, ladder, asOf);
    const components = [];
    for (const one of definition.components) {
      components.push(await this.reader.component(actor, one, asOf, customers));
    }
    const criteria = [];
    for (const { filter } of definition.criteria) {
      criteria.push(await this.reader.found(actor, filter, customers));
    }
    const vetoes = [];
    for (const { filter } of definition.vetoes)
      vetoes.push(await this.reader.found(actor, filter, customers));
    const data = { customers, components, criteria, vetoes };
    return new Grading(definition, data, placeAll(definition, ladder.tiers, data), {
      tiers: ladder.tiers,
      nameOf: (tier) => ladder.nameOf(tier),
      modelLabel: (key) => this.scoring.model(key).label,
    });
  }
}
