import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { ScoringService } from '../scoring/scoring.service.js';
import { StoredScores } from '../scoring/stored-scores.service.js';
import { placeAll, ScoredColumn, type CustomerColumns, type WrittenGrades } from './tier-columns.js';
import { TierDataReader } from './tier-data.service.js';
import type { TierComponent, TierDefinition } from './tier-definition.js';
import { fitDefinition } from './tier-fit.js';
import { Grading } from './tier-grading.js';

/** Where the scores of a component come from; its model is run unless told. */
export type ColumnSource = (
  component: TierComponent,
  asOf: string,
  customers: CustomerColumns,
) => Promise<ScoredColumn>;

/** Applies a tier definition to the customers as they are; writes nothing. */
@Injectable()
export class TierGrading {
  constructor(
    private readonly reader: TierDataReader,
    private readonly scoring: ScoringService,
    private readonly stored: StoredScores,
  ) {}

  /** Runs a component's model as of a day. */
  run(actor: Actor, ...of: Parameters<ColumnSource>): Promise<ScoredColumn> {
    return this.reader.component(actor, ...of);
  }

  /**
   * The grades at the customers with what the `runs` said that they were made of, one a component; undefined where one is no
   * longer stored.
   */
  async written(
    actor: Actor,
    { definition, data: { customers } }: Grading,
    runs: readonly string[] | null,
  ): Promise<WrittenGrades | undefined> {
    const said: ScoredColumn[] = [];
    for (const [index, { model }] of definition.components.entries()) {
      const run = (await this.stored.kept(model)).find(({ id }) => id === runs?.[index]);
      if (!run) return undefined;
      said.push(new ScoredColumn(null, await this.stored.table(run.id), customers));
    }
    return { ...(await this.reader.written(actor, customers)), said };
  }

  /**
   * Grades every live customer on what was bought up to a day. Criteria, vetoes and the tier that each stands in are those
   * of now: records keep no past of theirs.
   */
  async grade(
    actor: Actor,
    stored: TierDefinition,
    asOf: string,
    columnOf: ColumnSource = (...of) => this.run(actor, ...of),
  ): Promise<Grading> {
    const ladder = await this.reader.ladder();
    const definition = fitDefinition(stored, ladder);
    const customers = await this.reader.customers(actor, ladder, asOf);
    const components = [];
    for (const one of definition.components) {
      components.push(await columnOf(one, asOf, customers));
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
