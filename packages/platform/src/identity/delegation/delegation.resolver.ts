import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { DelegationService } from './delegation.service.js';
import { DelegationInput, DelegationType } from './delegation.types.js';

@Resolver()
export class DelegationResolver {
  constructor(private readonly service: DelegationService) {}

  @Query(() => [DelegationType], {
    description: "The caller's own, or everybody's with the permission access.manage.",
  })
  @SignedIn()
  delegations(
    @CurrentActor() actor: Actor,
    @Args('all', { type: () => Boolean, nullable: true }) all?: boolean | null,
  ): Promise<DelegationType[]> {
    return this.service.list(actor, all ?? false);
  }

  @Mutation(() => DelegationType)
  @SignedIn()
  createDelegation(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DelegationInput }) input: DelegationInput,
  ): Promise<DelegationType> {
    return this.service.create(actor, input);
  }

  @Mutation(() => Boolean)
  @SignedIn()
  endDelegation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.end(actor, id);
  }
}
