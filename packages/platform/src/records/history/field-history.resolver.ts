import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { FieldHistoryService } from './field-history.service.js';
import { FieldHistoryEntryType } from './field-history.types.js';

@Resolver()
export class FieldHistoryResolver {
  constructor(private readonly service: FieldHistoryService) {}

  @Query(() => [FieldHistoryEntryType], { description: 'Changes of one record, newest first.' })
  @SignedIn()
  fieldHistory(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('before', { type: () => String, nullable: true }) before?: string,
  ): Promise<FieldHistoryEntryType[]> {
    return this.service.of(actor, record, id, first, before ?? null);
  }
}
