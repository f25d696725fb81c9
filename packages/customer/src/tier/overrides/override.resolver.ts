import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { OverrideDecisions } from './override-decisions.service.js';

@ObjectType('TierOverrideDecision')
export class TierOverrideDecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As the choices of the field.' })
  status!: string;

  @Field(() => Boolean, { description: 'Decided by whoever asked for it: nobody else may.' })
  ownApproval!: boolean;
}

/** Overrides are asked for by `createTierOverride`, as any record is made. */
@Resolver()
export class OverrideResolver {
  constructor(private readonly decisions: OverrideDecisions) {}

  @Query(() => [ID], {
    description: 'Overrides that wait for a decision which the caller may take, 200 at most.',
  })
  @SignedIn()
  tierOverridesToDecide(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.decisions.decidable(actor);
  }

  @Mutation(() => TierOverrideDecisionType, {
    description: 'Approves an override, which is then in force, or rejects it; a rejection takes a note.',
  })
  @SignedIn()
  decideTierOverride(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('approve', { type: () => Boolean }) approve: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<TierOverrideDecisionType> {
    return this.decisions.decide(actor, id, approve, note ?? null);
  }

  @Mutation(() => TierOverrideDecisionType, {
    description: 'Ends an override before its day, or withdraws one that waits; the customer is graded anew.',
  })
  @SignedIn()
  endTierOverride(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('note', { type: () => String }) note: string,
  ): Promise<TierOverrideDecisionType> {
    return this.decisions.end(actor, id, note);
  }
}
