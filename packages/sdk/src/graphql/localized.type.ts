import { Field, ObjectType } from '@nestjs/graphql';
import type { Localized } from '../localized.js';

/** `label { en zh }`: a text in every interface language, for resolvers that answer labels. */
@ObjectType('Localized')
export class LocalizedType implements Localized {
  @Field(() => String)
  en!: string;

  @Field(() => String)
  zh!: string;
}
