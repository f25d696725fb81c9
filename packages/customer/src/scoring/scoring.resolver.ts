import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor } from '@ricejar/sdk';
import { modelAnswer } from './governance/model-answer.js';
import { ModelCards } from './governance/model-cards.service.js';
import { ScoringService } from './scoring.service.js';
import { CustomerScores } from './customer-scores.service.js';
import { CustomerScoreType, ScoreRunResultType, ScoringModelType } from './scoring.types.js';

@Resolver()
export class ScoringResolver {
  constructor(
    private readonly scoring: ScoringService,
    private readonly cards: ModelCards,
    private readonly scores: CustomerScores,
  ) {}

  @Query(() => [ScoringModelType])
  @SignedIn()
  async scoringModels(): Promise<ScoringModelType[]> {
    const [states, inForce] = await Promise.all([this.cards.states(), this.cards.inForce()]);
    return states.map((state) => modelAnswer(state, this.scoring.model(state.key), inForce));
  }

  @Query(() => [CustomerScoreType], {
    description:
      'What models say of a customer: the newest two runs of each, the one stored last first. Empty for a customer that the caller may not see.',
  })
  @SignedIn()
  customerScores(
    @CurrentActor() actor: Actor,
    @Args('customer', { type: () => ID }) customer: string,
    @Args('model', { type: () => String, nullable: true }) model?: string | null,
  ): Promise<CustomerScoreType[]> {
    return this.scores.of(actor, customer, model ?? null);
  }

  @Query(() => [CustomerScoreType], {
    description:
      'The best customers of the newest run of a model, of those the caller may see. `first` is 200 at most.',
  })
  @SignedIn()
  bestCustomerScores(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String }) model: string,
    @Args('first', { type: () => Int, defaultValue: 10 }) first: number,
  ): Promise<CustomerScoreType[]> {
    return this.scores.best(actor, model, first);
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
