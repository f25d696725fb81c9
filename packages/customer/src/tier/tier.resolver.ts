import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, type Actor, type Json } from '@ricejar/sdk';
import { TierRegrade } from './tier-regrade.service.js';
import { TierService } from './tier.service.js';
import { TierPolicyInputType } from './tier-policy-input.types.js';
import { TierDryRunType, TierPolicyResultType, TierRegradeType } from './tier.types.js';

@Resolver()
export class TierResolver {
  constructor(
    private readonly tiers: TierService,
    private readonly regrades: TierRegrade,
  ) {}

  @Query(() => TierDryRunType, {
    description: 'Who would move if this policy were published now. Writes nothing.',
  })
  @Requires('tier.publish')
  async tierDryRun(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TierPolicyInputType }) input: TierPolicyInputType,
  ): Promise<TierDryRunType> {
    const { movers, ...totals } = await this.tiers.dryRun(actor, input);
    return {
      ...totals,
      movers: movers.map((mover) => ({ ...mover, reasons: mover.reasons as unknown as Json })),
    };
  }

  @Mutation(() => TierPolicyResultType, {
    description: 'Puts a policy in force and grades every customer by it.',
  })
  @Requires('tier.publish')
  async publishTierPolicy(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TierPolicyInputType }) input: TierPolicyInputType,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<TierPolicyResultType> {
    const { diff, ...policy } = await this.tiers.publish(actor, input, { note: note ?? null });
    return { ...policy, ...diff };
  }

  @Mutation(() => TierRegradeType, {
    description: 'Applies the policy in force to the customers and orders of today.',
  })
  @Requires('scoring.run')
  regradeCustomers(@CurrentActor() actor: Actor): Promise<TierRegradeType> {
    return this.regrades.run(actor);
  }
}
