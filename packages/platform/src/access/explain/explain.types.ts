import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType, type Action, type Filter, type Scope } from '@ricejar/sdk';
import { DelegationType } from '../../identity/delegation/delegation.types.js';
import { PersonType } from '../person.types.js';

@ObjectType('Permission')
export class PermissionType {
  @Field(() => String) name!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => String, { description: '`core`, or the module or plugin that declares it.' }) owner!: string;
}

@ObjectType('AccessRole')
export class AccessRoleType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('AccessReason', { description: 'One way by which somebody may do something.' })
export class AccessReasonType {
  @Field(() => String, {
    description:
      '`scope` of a role, the same through the record that it belongs to (`parent`), `delegation`, `collaborator`, or `system`.',
  })
  kind!: 'scope' | 'parent' | 'delegation' | 'collaborator' | 'system';
  @Field(() => AccessRoleType, { nullable: true }) role!: AccessRoleType | null;
  @Field(() => String, { nullable: true }) scope!: Scope | null;
  @Field(() => GraphQLJson, { nullable: true, description: 'Condition under which the role grants it.' })
  when!: Filter | null;
  @Field(() => String, { nullable: true, description: 'Last day.' }) until!: string | null;
  @Field(() => LocalizedType, { description: 'The reason as a sentence.' }) text!: LocalizedType;
}

@ObjectType('AccessAction')
export class AccessActionType {
  @Field(() => String, { description: 'read, create, update or delete.' }) action!: Action;
  @Field(() => Boolean) granted!: boolean;
  @Field(() => [AccessReasonType]) reasons!: AccessReasonType[];
}

@ObjectType('RecordAccessUser')
export class RecordAccessUserType {
  @Field(() => PersonType) user!: PersonType;
  @Field(() => [AccessActionType]) actions!: AccessActionType[];
}

@ObjectType('RecordAccess', { description: 'Who may see a record, and why.' })
export class RecordAccessType {
  @Field(() => String) record!: string;
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => [RecordAccessUserType]) users!: RecordAccessUserType[];
  @Field(() => Boolean, { description: 'There are more users than are told of.' }) capped!: boolean;
}

@ObjectType('AccessUser')
export class AccessUserType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String) orgUnitName!: string;
  @Field(() => Boolean) active!: boolean;
}

@ObjectType('HeldPermission')
export class HeldPermissionType {
  @Field(() => String) name!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => [String], { description: 'Names of the roles that give it.' }) roles!: string[];
}

@ObjectType('RecordTypeAccess')
export class RecordTypeAccessType {
  @Field(() => String) record!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => [AccessActionType]) actions!: AccessActionType[];
  @Field(() => Int, {
    nullable: true,
    description: 'How many records the user may read, up to 10,000; null when the caller may not read all.',
  })
  rows!: number | null;
  @Field(() => Boolean) rowsCapped!: boolean;
  @Field(() => [String], { description: 'Paths of fields that the user may not read.' })
  unreadable!: string[];
  @Field(() => [String], { description: 'Paths of fields that the user may not change, though people may.' })
  unwritable!: string[];
}

@ObjectType('UserAccess', { description: 'What a user may see and do, and why.' })
export class UserAccessType {
  @Field(() => AccessUserType) user!: AccessUserType;
  @Field(() => [AccessRoleType]) roles!: AccessRoleType[];
  @Field(() => [HeldPermissionType]) permissions!: HeldPermissionType[];
  @Field(() => [RecordTypeAccessType]) records!: RecordTypeAccessType[];
  @Field(() => [DelegationType], { description: 'For whom the user stands in today.' })
  delegations!: DelegationType[];
}
