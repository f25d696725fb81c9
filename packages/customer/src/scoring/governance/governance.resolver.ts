import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, Requires, type Actor, type Json } from '@ricejar/sdk';
import { ScoringService } from '../scoring.service.js';
import { ScoringModelType } from '../scoring.types.js';
import { ScoreRunComparisonType, ScoreRunSummaryType, ScoringModelInputType } from './governance.types.js';
import { ModelCards } from './model-cards.service.js';
import { modelAnswer } from './model-answer.js';
import { RunComparison } from './run-comparison.service.js';
import { ScoreRuns } from './score-runs.service.js';
import { ScoreSummaries } from './score-summaries.service.js';

@Resolver()
export class GovernanceResolver {
  constructor(
    private readonly runs: ScoreRuns,
    private readonly cards: ModelCards,
    private readonly scoring: ScoringService,
    private readonly comparison: RunComparison,
    private readonly summaries: ScoreSummaries,
  ) {}

  @Mutation(() => ID, {
    description: 'Begins to score every customer as of a day (today unless told); answers the id of the run.',
  })
  @Requires('scoring.run')
  startScoring(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String }) model: string,
    @Args('asOf', { type: () => String, nullable: true }) asOf?: string | null,
    @Args('parameters', { type: () => GraphQLJson, nullable: true }) parameters?: Json,
  ): Promise<string> {
    return this.runs.start(actor, model, { asOf: asOf ?? null, parameters });
  }

  @Mutation(() => ID, {
    description:
      'Begins to try a model that foretells on past data, up to a day (today unless told); answers the id of the run.',
  })
  @Requires('scoring.run')
  validateScoringModel(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String }) model: string,
    @Args('asOf', { type: () => String, nullable: true }) asOf?: string | null,
    @Args('parameters', { type: () => GraphQLJson, nullable: true }) parameters?: Json,
  ): Promise<string> {
    return this.runs.validate(actor, model, { asOf: asOf ?? null, parameters });
  }

  @Mutation(() => ID, {
    description:
      'Begins to do a finished run again; answers the id of the repetition, whose `reproduction` tells whether it is the same byte for byte.',
  })
  @Requires('scoring.run')
  reproduceScoreRun(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<string> {
    return this.runs.reproduce(actor, id);
  }

  @Mutation(() => ScoringModelType, {
    description: 'Switches a model on or off. One that foretells must have passed its validation.',
  })
  @Requires('scoring.switch')
  async switchScoringModel(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String }) model: string,
    @Args('on', { type: () => Boolean }) on: boolean,
  ): Promise<ScoringModelType> {
    return this.answer(model, await this.cards.switch(actor, model, on));
  }

  @Mutation(() => ScoringModelType, {
    description: 'Sets the parameters of a model, who answers for it, and when it is reviewed next.',
  })
  @Requires('scoring.switch')
  async setScoringModel(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String }) model: string,
    @Args('input', { type: () => ScoringModelInputType }) input: ScoringModelInputType,
  ): Promise<ScoringModelType> {
    const known = await this.runs.validations(model);
    return this.answer(model, await this.cards.set(actor, model, { ...input }, known));
  }

  @Query(() => ScoreRunSummaryType, {
    nullable: true,
    description: 'What a run came to over all customers; null for one that kept no scores.',
  })
  @Requires('scoring.run')
  scoreRunSummary(
    @CurrentActor() actor: Actor,
    @Args('run', { type: () => ID }) run: string,
  ): Promise<ScoreRunSummaryType | null> {
    return this.summaries.of(actor, run) as Promise<ScoreRunSummaryType | null>;
  }

  @Query(() => ScoreRunComparisonType, {
    description: 'Two runs side by side. Scores that are no longer stored are computed again.',
  })
  @Requires('scoring.run')
  compareScoreRuns(
    @CurrentActor() actor: Actor,
    @Args('left', { type: () => ID }) left: string,
    @Args('right', { type: () => ID }) right: string,
  ): Promise<ScoreRunComparisonType> {
    return this.comparison.compare(actor, left, right) as unknown as Promise<ScoreRunComparisonType>;
  }

  private async answer(
    key: string,
    state: Awaited<ReturnType<ModelCards['state']>>,
  ): Promise<ScoringModelType> {
    return modelAnswer(state, this.scoring.model(key), await this.cards.inForce());
  }
}
