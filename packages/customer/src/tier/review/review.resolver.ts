import { Args, Field, ID, Mutation, ObjectType, registerEnumType, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { TierReviews } from './tier-reviews.service.js';

const ReviewOutcome = { kept: 'kept', change: 'change', withdrawn: 'withdrawn' } as const;
registerEnumType(ReviewOutcome, { name: 'TierReviewOutcome', description: 'What a review came to.' });

@ObjectType('CompletedTierReview')
export class CompletedTierReviewType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The review that follows in the same rhythm.' })
  nextId!: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  nextDueOn!: string | null;
}

/** Reviews are planned by `createTierReview`, as any record is made. */
@Resolver()
export class ReviewResolver {
  constructor(private readonly reviews: TierReviews) {}

  @Mutation(() => CompletedTierReviewType, {
    description: 'Notes the outcome of a review and plans the next.',
  })
  @SignedIn()
  async completeTierReview(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('outcome', { type: () => ReviewOutcome }) outcome: keyof typeof ReviewOutcome,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<CompletedTierReviewType> {
    const { next } = await this.reviews.complete(actor, id, { outcome, note: note ?? null });
    return { id, nextId: next?.id ?? null, nextDueOn: next?.dueOn ?? null };
  }
}
