import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor, type Json } from '@ricejar/sdk';
import { TierPolicyInputType } from '../tier-policy-input.types.js';
import { TierMoversInputType, TierSimulationType } from './simulation.types.js';
import { TierSimulator, type TierSimulation } from './tier-simulation.service.js';

const SESSION =
  'A key of your own: simulations with the same one compute scores once and share them for up to ten minutes. ' +
  'Take a new one when data are to be read anew.';

@Resolver()
export class TierSimulationResolver {
  constructor(private readonly simulator: TierSimulator) {}

  @Query(() => TierSimulationType, {
    description: 'What a policy would do if it were in force now. Writes nothing.',
  })
  @Requires('tier.publish')
  async simulateTierPolicy(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TierPolicyInputType }) input: TierPolicyInputType,
    @Args('session', { type: () => String, nullable: true, description: SESSION }) session?: string | null,
    @Args('movers', { type: () => TierMoversInputType, nullable: true }) movers?: TierMoversInputType | null,
  ): Promise<TierSimulationType> {
    return answer(
      await this.simulator.simulate(actor, input, { session: session ?? null, movers: movers ?? null }),
    );
  }

  @Query(() => TierSimulationType, {
    description:
      'Where customers would stand today under the policy `right` (after) against where they would under `left` (before).',
  })
  @SignedIn()
  async compareTierPolicies(
    @CurrentActor() actor: Actor,
    @Args('left', { type: () => ID }) left: string,
    @Args('right', { type: () => ID }) right: string,
    @Args('session', { type: () => String, nullable: true, description: SESSION }) session?: string | null,
    @Args('movers', { type: () => TierMoversInputType, nullable: true }) movers?: TierMoversInputType | null,
  ): Promise<TierSimulationType> {
    return answer(
      await this.simulator.compare(actor, left, right, { session: session ?? null, movers: movers ?? null }),
    );
  }
}

const answer = ({ movers, ...simulation }: TierSimulation): TierSimulationType => ({
  ...simulation,
  movers: movers.map((mover) => ({ ...mover, reasons: mover.reasons as unknown as Json })),
});
