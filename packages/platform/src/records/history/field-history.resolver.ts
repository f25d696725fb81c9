import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, SignedIn, type Actor } from '@ricejar/sdk';
import { FieldHistoryService } from './field-history.service.js';

@ObjectType('HistoryAuthor')
export class HistoryAuthorType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('FieldHistoryEntry')
export class FieldHistoryEntryType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'create, update, delete or restore.' }) action!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Path of the field that changed; null for the whole record.',
  })
  field!: string | null;
  @Field(() => GraphQLJson, { nullable: true }) before!: unknown;
  @Field(() => GraphQLJson, { nullable: true }) after!: unknown;
  @Field(() => String) changedAt!: string;
  @Field(() => HistoryAuthorType, { nullable: true }) changedBy!: HistoryAuthorType | null;
  @Field(() => String, { nullable: true, description: 'What the system acted for.' }) reason!: string | null;
}

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
