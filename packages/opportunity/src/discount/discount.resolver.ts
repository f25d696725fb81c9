import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { DiscountDecisions } from './discount-decisions.service.js';

@ObjectType('DiscountDecision')
export class DiscountDecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As the choices of the field.' })
  status!: string;

  @Field(() => Boolean, { description: 'Decided by whoever asked for it: nobody else may.' })
  ownApproval!: boolean;
}

/** Requests are made by `createDiscountRequest`, as any record is. */
@Resolver()
export class DiscountResolver {
  constructor(private readonly decisions: DiscountDecisions) {}

  @Query(() => [ID], {
    description: 'Discount requests that wait and that the caller may decide on, 200 at most.',
  })
  @SignedIn()
  discountRequestsToDecide(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.decisions.decidable(actor);
  }

  @Mutation(() => DiscountDecisionType, {
    description: 'Approves a request, which sets the discount of the opportunity, or rejects it with a note.',
  })
  @SignedIn()
  decideDiscountRequest(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('approve', { type: () => Boolean }) approve: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<DiscountDecisionType> {
    return this.decisions.decide(actor, id, approve, note ?? null);
  }
}
