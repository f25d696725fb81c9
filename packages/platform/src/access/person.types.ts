import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Person', { description: 'A user as others see one.' })
export class PersonType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) orgUnitName?: string | null;
}
