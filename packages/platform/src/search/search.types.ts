import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('SearchHit')
export class SearchHitType {
  @Field(() => String) record!: string;
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) subtitle!: string | null;
}
