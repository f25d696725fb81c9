import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType } from '@ricejar/sdk';

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
  @Field(() => LocalizedType, {
    nullable: true,
    description: 'What the field was called, where it was removed since with its plugin.',
  })
  removed!: LocalizedType | null;
  @Field(() => GraphQLJson, { nullable: true }) before!: unknown;
  @Field(() => GraphQLJson, { nullable: true }) after!: unknown;
  @Field(() => String) changedAt!: string;
  @Field(() => HistoryAuthorType, { nullable: true }) changedBy!: HistoryAuthorType | null;
  @Field(() => String, { nullable: true, description: 'What the system acted for.' }) reason!: string | null;
}
