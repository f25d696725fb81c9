import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType, type Json } from '@ricejar/sdk';

@ObjectType('ScoringModel', { description: 'A way to value customers, added by a plugin.' })
export class ScoringModelType {
  @Field(() => String)
  key!: string;

  @Field(() => LocalizedType)
  label!: LocalizedType;

  @Field(() => LocalizedType)
  description!: LocalizedType;

  @Field(() => String)
  version!: string;

  @Field(() => GraphQLJson, { description: 'The default of every parameter, by name.' })
  parameters!: Json;

  @Field(() => GraphQLJson, {
    description: 'What each parameter takes: [{ name, kind, label, help, default, min, max, choices }].',
  })
  parameterFields!: Json;
}

@ObjectType('ScoreRunResult')
export class ScoreRunResultType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  model!: string;

  @Field(() => String)
  modelVersion!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  asOf!: string;

  @Field(() => Int)
  customers!: number;

  @Field(() => Int)
  durationMs!: number;
}
