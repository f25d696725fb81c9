import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor, type Extension, type Json } from '@ricejar/sdk';
import { defaultParameters } from './scoring-parameters.js';
import type { ScoringModel } from './scoring-model.js';
import { ScoringService } from './scoring.service.js';
import { ScoreRunResultType, ScoringModelType } from './scoring.types.js';

@Resolver()
export class ScoringResolver {
  constructor(private readonly scoring: ScoringService) {}

  @Query(() => [ScoringModelType])
  @SignedIn()
  scoringModels(): ScoringModelType[] {
    return this.scoring.models().map(modelAnswer);
  }

  @Mutation(() => ScoreRunResultType, {
    description: 'Scores every customer as of a day (today unless told) and keeps the scores.',
  })
  @Requires('scoring.run')
  runScoring(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String }) model: string,
    @Args('asOf', { type: () => String, nullable: true }) asOf?: string | null,
  ): Promise<ScoreRunResultType> {
    return this.scoring.run(actor, model, { asOf: asOf ?? null });
  }
}

const modelAnswer = ({ key, entry }: Extension<ScoringModel>): ScoringModelType => ({
  key,
  label: entry.label,
  description: entry.description,
  version: entry.version,
  parameters: defaultParameters(entry.parameters),
  parameterFields: Object.entries(entry.parameters).map(([name, spec]) => ({
    name,
    ...spec,
  })) as unknown as Json,
});
