import { Args, Field, Float, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
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

@ObjectType('DiscountRule', { description: 'How far the discount of an opportunity may go.' })
export class DiscountRuleType {
  @Field(() => String, { nullable: true, description: 'Of the customer.' })
  tier!: string | null;

  @Field(() => Float, { nullable: true, description: '0 to 1; null: no limit.' })
  limit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Role that decides on more; null: whoever may approve tiers.',
  })
  decidedBy!: string | null;

  @Field(() => Boolean, { description: 'The caller decides, and is held to no limit.' })
  isDecider!: boolean;
}

/** Requests are made by `createDiscountRequest`, as any record is. */
@Resolver()
export class DiscountResolver {
  constructor(private readonly decisions: DiscountDecisions) {}

  @Query(() => DiscountRuleType)
  @SignedIn()
  discountRule(
    @CurrentActor() actor: Actor,
    @Args('opportunity', { type: () => ID }) opportunity: string,
  ): Promise<DiscountRuleType> {
    return this.decisions.rule(actor, opportunity);
  }

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
