import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { SearchService } from './search.service.js';
import { SearchHitType } from './search.types.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly service: SearchService) {}

  @Query(() => [SearchHitType], {
    description: 'Records whose searchable fields hold the text, over all record types.',
  })
  @SignedIn()
  search(
    @CurrentActor() actor: Actor,
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, defaultValue: 12 }) first: number,
  ): Promise<SearchHitType[]> {
    return this.service.find(actor, text, first);
  }
}
