import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedType } from '@ricejar/sdk';
import { LocalizedInput } from '../custom.types.js';

@InputType('RecordTypeInput')
export class RecordTypeInput {
  @Field(() => String, { description: 'Starts with `x` and a capital: `xContract`; never changes.' })
  name!: string;
  @Field(() => String, { description: '`xContracts`; never changes.' }) plural!: string;
  @Field(() => LocalizedInput) label!: LocalizedInput;
  @Field(() => LocalizedInput) labelPlural!: LocalizedInput;
  @Field(() => String, { nullable: true, description: 'A lucide icon, such as `file-text`.' })
  icon?: string | null;
  @Field(() => String, {
    description: 'owned, shared, or through: seen by whoever sees the record it belongs to.',
  })
  access!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Record type it belongs to; `through` needs one, others may have one.',
  })
  parent?: string | null;
  @Field(() => LocalizedInput, { nullable: true, description: 'Label of the field that names a record.' })
  titleLabel?: LocalizedInput | null;
}

@InputType('RecordTypeChangesInput')
export class RecordTypeChangesInput {
  @Field(() => LocalizedInput, { nullable: true }) label?: LocalizedInput | null;
  @Field(() => LocalizedInput, { nullable: true }) labelPlural?: LocalizedInput | null;
  @Field(() => String, { nullable: true }) icon?: string | null;
  @Field(() => LocalizedInput, { nullable: true }) titleLabel?: LocalizedInput | null;
}

@ObjectType('CustomRecordType')
export class CustomRecordTypeType {
  @Field(() => String) name!: string;
  @Field(() => String) plural!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType) labelPlural!: LocalizedType;
  @Field(() => LocalizedType) titleLabel!: LocalizedType;
  @Field(() => String) icon!: string;
  @Field(() => String, { description: 'owned, shared or through.' }) access!: string;
  @Field(() => String, { nullable: true }) parent!: string | null;
  @Field(() => String, { nullable: true, description: 'When it was retired, UTC.' })
  retiredAt!: string | null;
  @Field(() => Int, { description: 'Live records.' }) rows!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is not in force although it is not retired: a module or plugin claims its name.',
  })
  error!: string | null;
}
