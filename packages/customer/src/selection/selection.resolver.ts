import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor, type Json } from '@ricejar/sdk';
import { DEFAULT_SELECTION } from './default-criteria.js';
import type { SelectionDefinition } from './selection-definition.js';
import type { SelectionOutcome } from './selection-evaluation.js';
import { SELECTION_OVERRIDE, SelectionOverrides } from './selection-overrides.service.js';
import { SELECTION_MANAGE, SelectionPolicies } from './selection-policies.service.js';
import { SelectionReviews, type ReviewRow } from './selection-reviews.service.js';
import {
  PublishedSelectionPolicyType,
  SelectionAnswerInputType,
  SelectionEffectType,
  SelectionOutcomeType,
  SelectionPolicyInputType,
  SelectionReplayType,
  SelectionReviewInputType,
  SelectionReviewSummaryType,
  SelectionSetupType,
  SelectionSubjectStandingType,
  SubmittedSelectionReviewType,
} from './selection.types.js';

@Resolver()
export class SelectionResolver {
  constructor(
    private readonly policies: SelectionPolicies,
    private readonly reviews: SelectionReviews,
    private readonly overrides: SelectionOverrides,
  ) {}

  @Query(() => SelectionSetupType, {
    description: 'The selection policy in force, and what one starts from.',
  })
  @SignedIn()
  async selectionSetup(): Promise<SelectionSetupType> {
    const inForce = await this.policies.inForce();
    return {
      inForce: inForce && { ...inForce, definition: inForce.definition as unknown as Json },
      defaults: DEFAULT_SELECTION as unknown as Json,
    };
  }

  @Query(() => SelectionSubjectStandingType, {
    nullable: true,
    description: 'What the current review of a customer or an opportunity means today.',
  })
  @SignedIn()
  async selectionStanding(
    @CurrentActor() actor: Actor,
    @Args('customer', { type: () => ID, nullable: true }) customer?: string | null,
    @Args('opportunity', { type: () => ID, nullable: true }) opportunity?: string | null,
  ): Promise<SelectionSubjectStandingType | null> {
    const id = opportunity ?? customer;
    if (!id) return null;
    const found = await this.reviews.standing(actor, { kind: opportunity ? 'opportunity' : 'customer', id });
    return found && { ...found, review: found.review && summaryOf(found.review) };
  }

  @Query(() => SelectionOutcomeType, {
    description: 'How the policy in force judges answers. Writes nothing.',
  })
  @SignedIn()
  async selectionPreview(
    @Args('answers', { type: () => [SelectionAnswerInputType] }) answers: SelectionAnswerInputType[],
  ): Promise<SelectionOutcomeType> {
    return outcomeOf(await this.reviews.preview(answers));
  }

  @Query(() => SelectionReplayType, {
    description: 'How another policy would have judged a review on its day.',
  })
  @SignedIn()
  async selectionReplay(
    @CurrentActor() actor: Actor,
    @Args('review', { type: () => ID }) review: string,
    @Args('policy', { type: () => Int }) policy: number,
  ): Promise<SelectionReplayType> {
    const replay = await this.reviews.replay(actor, review, policy);
    return { ...replay, outcome: outcomeOf(replay.outcome) };
  }

  @Query(() => SelectionEffectType, {
    description: 'How the current reviews would end if this policy were in force. Writes nothing.',
  })
  @Requires(SELECTION_MANAGE)
  selectionEffect(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SelectionPolicyInputType }) input: SelectionPolicyInputType,
  ): Promise<SelectionEffectType> {
    return this.policies.effect(actor, definitionOf(input));
  }

  @Mutation(() => PublishedSelectionPolicyType, {
    description: 'Puts a selection policy in force; the one before is retired and kept.',
  })
  @Requires(SELECTION_MANAGE)
  publishSelectionPolicy(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SelectionPolicyInputType }) input: SelectionPolicyInputType,
    @Args('replaces', {
      type: () => Int,
      nullable: true,
      description: 'Number of the policy that was in force when this one was written; null for none.',
    })
    replaces?: number | null,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<PublishedSelectionPolicyType> {
    return this.policies.publish(actor, definitionOf(input), {
      replaces: replaces ?? null,
      note: note ?? null,
    });
  }

  @Mutation(() => Boolean, { description: 'Takes the selection policy out of force: the gate is off.' })
  @Requires(SELECTION_MANAGE)
  async turnOffSelectionPolicy(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<boolean> {
    await this.policies.turnOff(actor, number);
    return true;
  }

  @Mutation(() => SubmittedSelectionReviewType, {
    description: 'Reviews a customer or an opportunity that the caller may change.',
  })
  @SignedIn()
  async submitSelectionReview(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SelectionReviewInputType })
    { subject, id, ...draft }: SelectionReviewInputType,
  ): Promise<SubmittedSelectionReviewType> {
    const review = await this.reviews.submit(actor, { ...draft, subject: { kind: subject, id } });
    return { ...review, outcome: outcomeOf(review.outcome) };
  }

  @Mutation(() => Boolean, { description: 'Asks for an override of a review that refused.' })
  @SignedIn()
  async requestSelectionOverride(
    @CurrentActor() actor: Actor,
    @Args('review', { type: () => ID }) review: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<boolean> {
    await this.overrides.request(actor, review, reason);
    return true;
  }

  @Mutation(() => Boolean, { description: "Decides on an override; never on one's own request." })
  @Requires(SELECTION_OVERRIDE)
  async decideSelectionOverride(
    @CurrentActor() actor: Actor,
    @Args('review', { type: () => ID }) review: string,
    @Args('approve', { type: () => Boolean }) approve: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<boolean> {
    await this.overrides.decide(actor, review, approve, note ?? null);
    return true;
  }
}

const definitionOf = ({
  criteria,
  opportunitiesFrom,
  ...rest
}: SelectionPolicyInputType): SelectionDefinition => ({
  ...rest,
  criteria: criteria.map((criterion) => ({ ...criterion, vetoAt: criterion.vetoAt ?? null })),
  opportunitiesFrom: opportunitiesFrom ?? null,
});

const outcomeOf = (outcome: SelectionOutcome): SelectionOutcomeType => ({
  ...outcome,
  unanswered: [...outcome.unanswered],
  contributions: [...outcome.contributions],
  reasons: outcome.reasons as unknown as Json,
});

const summaryOf = ({ policy, score, reasons, ...review }: ReviewRow): SelectionReviewSummaryType => ({
  ...review,
  score: Number(score),
  policy: policy.number,
  reasons: (reasons ?? []) as unknown as Json,
});
