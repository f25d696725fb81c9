import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ShareLevel } from '@ricejar/sdk';
import { PersonType } from '../person.types.js';

@ObjectType('Collaborator', { description: 'Somebody with whom a single record is shared.' })
export class CollaboratorType {
  @Field(() => ID) id!: string;
  @Field(() => PersonType) user!: PersonType;
  @Field(() => String, { description: '`read`, or `work`: to change it too, and to add what belongs to it.' })
  level!: ShareLevel;
  @Field(() => String, { nullable: true, description: 'Last day, `2026-12-31`; null when it does not end.' })
  until!: string | null;
  @Field(() => PersonType, { nullable: true }) addedBy!: PersonType | null;
  @Field(() => String) addedAt!: string;
}
