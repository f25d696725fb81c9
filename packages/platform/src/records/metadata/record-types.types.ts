import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType } from '@ricejar/sdk';

@ObjectType('FieldChoice')
export class FieldChoiceType {
  @Field(() => String) value!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => String, { nullable: true }) tone?: string;
}

@ObjectType('RecordField')
export class RecordFieldType {
  @Field(() => String) name!: string;
  @Field(() => String, {
    description: 'How filters, sorts and imports call it: `name`, or `ext.retail.storeFormat`.',
  })
  path!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { description: '`core`, a plugin id, or `custom`.' }) owner!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType, { nullable: true }) help?: LocalizedType;
  @Field(() => Boolean) required!: boolean;
  @Field(() => Boolean) unique!: boolean;
  @Field(() => Boolean) indexed!: boolean;
  @Field(() => Boolean, { description: 'Written by the system only.' }) readOnly!: boolean;
  @Field(() => Boolean, { description: 'Whether the caller may write it.' }) writable!: boolean;
  @Field(() => Boolean) search!: boolean;
  @Field(() => String, { nullable: true, description: 'Record type that a reference points to.' })
  target?: string;
  @Field(() => [FieldChoiceType], { nullable: true }) choices?: FieldChoiceType[];
  @Field(() => String, {
    nullable: true,
    description: 'Set of choices that administrators fill, such as `tier`; the choices are those of now.',
  })
  choiceSet?: string;
  @Field(() => Number, { nullable: true }) min?: number;
  @Field(() => Number, { nullable: true }) max?: number;
  @Field(() => Int, { nullable: true }) maxLength?: number;
  @Field(() => Int, { nullable: true }) scale?: number;
  @Field(() => Boolean, { description: 'Added by an administrator.' }) custom!: boolean;
  @Field(() => String, { nullable: true, description: 'CEL that a formula is computed by.' })
  expression?: string;
  @Field(() => GraphQLJson, { nullable: true, description: 'What a roll-up keeps of related records.' })
  rollUp?: unknown;
  @Field(() => GraphQLJson, { nullable: true, description: 'What new records start with.' })
  default?: unknown;
}

@ObjectType('RecordInverse')
export class RecordInverseType {
  @Field(() => String) name!: string;
  @Field(() => String) record!: string;
  @Field(() => String) field!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
}

@ObjectType('RecordRights')
export class RecordRightsType {
  @Field(() => Boolean) read!: boolean;
  @Field(() => Boolean) create!: boolean;
  @Field(() => Boolean) update!: boolean;
  @Field(() => Boolean) delete!: boolean;
}

@ObjectType('RecordType')
export class RecordTypeType {
  @Field(() => String) name!: string;
  @Field(() => String) plural!: string;
  @Field(() => String) typeName!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType) labelPlural!: LocalizedType;
  @Field(() => String) title!: string;
  @Field(() => String) icon!: string;
  @Field(() => GraphQLJson) access!: unknown;
  @Field(() => [String]) listColumns!: readonly string[];
  @Field(() => RecordRightsType) can!: RecordRightsType;
  @Field(() => [RecordFieldType]) fields!: RecordFieldType[];
  @Field(() => [RecordInverseType]) inverses!: RecordInverseType[];
  @Field(() => Boolean, { description: 'Made by an administrator.' }) custom!: boolean;
  @Field(() => GraphQLJson, {
    nullable: true,
    description: "The caller's layout: of the first of its roles by name that has one, else everybody's.",
  })
  layout!: unknown;
}
