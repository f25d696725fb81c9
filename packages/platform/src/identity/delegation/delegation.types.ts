import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../access/person.types.js';

@ObjectType('Delegation', { description: 'Somebody stands in for somebody who is absent.' })
export class DelegationType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType, { description: 'Who is absent.' }) from!: PersonType;
  @Field(() => PersonType, { description: 'Who stands in.' }) to!: PersonType;
  @Field(() => String, { description: 'First day, `2026-12-24`.' }) startsOn!: string;
  @Field(() => String, { description: 'Last day.' }) endsOn!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Boolean, { description: 'In force today.' }) active!: boolean;
}

@InputType('DelegationInput')
export class DelegationInput {
  @Field(() => ID, { nullable: true, description: 'The caller, unless told.' }) fromUserId?: string | null;
  @Field(() => ID) toUserId!: string;
  @Field(() => String) startsOn!: string;
  @Field(() => String) endsOn!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}
