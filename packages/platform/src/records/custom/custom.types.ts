import { Field, InputType } from '@nestjs/graphql';

/** A text in every interface language, as input. */
@InputType('LocalizedInput')
export class LocalizedInput {
  @Field(() => String) en!: string;
  @Field(() => String) zh!: string;
}
