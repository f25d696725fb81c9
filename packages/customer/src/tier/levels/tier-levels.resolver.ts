import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, type Actor } from '@ricejar/sdk';
import { TierLevelSettings } from './tier-level-settings.service.js';
import { TierLevels } from './tier-levels.service.js';
import { TierLevelDraftInputType, TierLevelMoveInputType, TierLevelUseType } from './tier-levels.types.js';

@Resolver()
export class TierLevelsResolver {
  constructor(
    private readonly levels: TierLevels,
    private readonly settings: TierLevelSettings,
  ) {}

  @Query(() => [TierLevelUseType], {
    description: 'The tiers there are, best first, then those retired, each with what stands in it.',
  })
  @Requires('tier.manage')
  async tierLevelUse(@CurrentActor() actor: Actor): Promise<TierLevelUseType[]> {
    const use = await this.settings.use(actor);
    const live = await this.levels.levels();
    const retired = await this.levels.retired();
    const useOf = (key: string) => use.get(key) ?? { customers: 0, overrides: 0 };
    return [
      ...live.map((one) => ({ ...one, retired: false, successor: null, ...useOf(one.key) })),
      ...retired.map((one) => ({ ...one, rank: null, retired: true, ...useOf(one.key) })),
    ];
  }

  @Mutation(() => [TierLevelUseType], {
    description: 'Sets all tiers, best first: new keys are added, those left out are retired.',
  })
  @Requires('tier.manage')
  async setTierLevels(
    @CurrentActor() actor: Actor,
    @Args('levels', { type: () => [TierLevelDraftInputType] }) levels: TierLevelDraftInputType[],
    @Args('moves', { type: () => [TierLevelMoveInputType], nullable: true })
    moves?: TierLevelMoveInputType[] | null,
  ): Promise<TierLevelUseType[]> {
    await this.settings.set(actor, levels, moves ?? []);
    return this.tierLevelUse(actor);
  }
}
