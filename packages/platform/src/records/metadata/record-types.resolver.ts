import { Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { RecordTypesService } from './record-types.service.js';
import { RecordTypeType } from './record-types.types.js';

@Resolver()
export class RecordTypesResolver {
  constructor(private readonly service: RecordTypesService) {}

  @Query(() => [RecordTypeType], { description: 'The record types and fields that the caller may read.' })
  @SignedIn()
  recordTypes(@CurrentActor() actor: Actor): RecordTypeType[] {
    return this.service.visibleTo(actor);
  }
}
