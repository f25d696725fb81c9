import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType } from '@ricejar/sdk';
import { FieldChoiceType } from '../../metadata/record-types.types.js';
import { LocalizedInput } from '../custom.types.js';

@InputType('FieldChoiceInput')
export class FieldChoiceInput {
  @Field(() => String, { description: 'Stored value: letters, digits and underscores, never shown.' })
  value!: string;
  @Field(() => LocalizedInput) label!: LocalizedInput;
  @Field(() => String, { nullable: true }) tone?: string | null;
}

/** What an administrator says of a field; what is left out stays as it is, null takes it away. */
@InputType('FieldChangesInput')
export class FieldChangesInput {
  @Field(() => LocalizedInput, { nullable: true }) label?: LocalizedInput | null;
  @Field(() => LocalizedInput, { nullable: true }) help?: LocalizedInput | null;
  @Field(() => Boolean, { nullable: true }) required?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'No two live records may hold the same value.' })
  unique?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Filtered or sorted often.' })
  indexed?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Found by the search box.' }) search?: boolean | null;
  @Field(() => GraphQLJson, { nullable: true, description: 'What new records start with.' })
  default?: unknown;
  @Field(() => [FieldChoiceInput], { nullable: true }) choices?: FieldChoiceInput[] | null;
  @Field(() => Float, { nullable: true }) min?: number | null;
  @Field(() => Float, { nullable: true }) max?: number | null;
  @Field(() => Int, { nullable: true }) maxLength?: number | null;
  @Field(() => GraphQLJson, {
    nullable: true,
    description:
      'Name and label of the list on the other side of a reference: `{ name, label: { en, zh } }`.',
  })
  inverse?: unknown;
  @Field(() => String, { nullable: true, description: 'Formulas: CEL over the fields of the record.' })
  expression?: string | null;
  @Field(() => GraphQLJson, {
    nullable: true,
    description: 'Roll-ups: `{ record, via, op, field, filter }`; `op` is count, sum, min, max or latest.',
  })
  rollUp?: unknown;
  @Field(() => [ID], {
    nullable: true,
    description: 'Roles with a list of readable fields that the field is added to.',
  })
  readableBy?: string[] | null;
}

@InputType('FieldInput')
export class FieldInput extends FieldChangesInput {
  @Field(() => String, { description: 'Lower camel case; never changes.' }) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => LocalizedInput) declare label: LocalizedInput;
  @Field(() => Int, { nullable: true, description: 'Digits after the point.' }) scale?: number | null;
  @Field(() => String, { nullable: true, description: 'Record type that a reference points to.' })
  target?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Formulas: text, integer, decimal, boolean, date or dateTime.',
  })
  result?: string | null;
}

@ObjectType('CustomField')
export class CustomFieldType {
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType, { nullable: true }) help!: LocalizedType | null;
  @Field(() => Boolean) required!: boolean;
  @Field(() => Boolean) unique!: boolean;
  @Field(() => Boolean) indexed!: boolean;
  @Field(() => Boolean) search!: boolean;
  @Field(() => GraphQLJson, { nullable: true }) default!: unknown;
  @Field(() => [FieldChoiceType], { nullable: true }) choices!: FieldChoiceType[] | null;
  @Field(() => Float, { nullable: true }) min!: number | null;
  @Field(() => Float, { nullable: true }) max!: number | null;
  @Field(() => Int, { nullable: true }) maxLength!: number | null;
  @Field(() => Int, { nullable: true }) scale!: number | null;
  @Field(() => String, { nullable: true }) target!: string | null;
  @Field(() => GraphQLJson, { nullable: true }) inverse!: unknown;
  @Field(() => String, { nullable: true }) expression!: string | null;
  @Field(() => String, { nullable: true }) result!: string | null;
  @Field(() => GraphQLJson, { nullable: true }) rollUp!: unknown;
  @Field(() => String, { nullable: true, description: 'When it was retired, UTC.' })
  retiredAt!: string | null;
  @Field(() => String, { description: 'ready, building (an index, or values of a formula) or failed.' })
  status!: string;
  @Field(() => Float, { description: '0 to 1, of what is being built.' }) progress!: number;
  @Field(() => String, { nullable: true }) error!: string | null;
}

@ObjectType('FieldImpact')
export class FieldImpactType {
  @Field(() => Int, { description: 'Live records of the type.' }) rows!: number;
  @Field(() => Int, { description: 'Of those, how many hold no value in the field.' }) emptyRows!: number;
  @Field(() => Int, { description: 'Values that more than one of them holds.' }) duplicateValues!: number;
  @Field(() => [LocalizedType], { description: 'What saving would do, in whole sentences.' })
  notes!: LocalizedType[];
  @Field(() => LocalizedType, { nullable: true, description: 'Why it would be refused, if it would be.' })
  blocked!: LocalizedType | null;
}
