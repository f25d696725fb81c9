import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor } from '@ricejar/sdk';
import { modelAnswer } from './governance/model-answer.js';
import { ModelCards } from './governance/model-cards.service.js';
import { ScoringService } from './scoring.service.js';
import { ScoreRunResultType, ScoringModelType } from './scoring.types.js';

@Resolver()
export class ScoringResolver {
  constructor(
    private readonly scoring: ScoringService,
    private readonly cards: ModelCards,
  ) {}

  @Query(() => [ScoringModelType])
  @SignedIn()
  async scoringModels(): Promise<ScoringModelType[]> {
    const [states, inForce] = await Promise.all([this.cards.states(), this.cards.inForce()]);
    return states.map((state) => modelAnswer(state, this.scoring.model(state.key), inForce));
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
