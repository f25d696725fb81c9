import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType, type Json } from '@ricejar/sdk';

@ObjectType('ModelOwner', { description: 'Who answers for a scoring model.' })
export class ModelOwnerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

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

  @Field(() => String, { description: 'How values read: points, money (base currency) or percent (0-100).' })
  unit!: string;

  @Field(() => Boolean, { description: 'Whether it is used here.' })
  on!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it says what customers will do, and so must be validated before it is switched on.',
  })
  foretells!: boolean;

  @Field(() => String, {
    description:
      'How it stands with its validation: notNeeded, none, passed, failed, or outdated (made of another version or other parameters).',
  })
  check!: string;

  @Field(() => Boolean, { description: 'Whether the tier policy in force grades by it.' })
  inForce!: boolean;

  @Field(() => GraphQLJson, { description: 'The parameters used here, by name.' })
  currentParameters!: Json;

  @Field(() => GraphQLJson, {
    nullable: true,
    description:
      'The last validation: { passed, customers, before, after, problem, figures: [{ key, label, value, format, text, threshold, atMost }], calibration: [{ label, customers, expected, actual }], calibrationOf }.',
  })
  validation!: Json;

  @Field(() => Int, { nullable: true, description: 'Days that a validation looks ahead.' })
  validationDays!: number | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  validatedOn!: string | null;

  @Field(() => ModelOwnerType, { nullable: true })
  owner!: ModelOwnerType | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  nextReviewOn!: string | null;

  @Field(() => GraphQLJson, {
    nullable: true,
    description:
      'Two factors whose codes are shown as a map: { across: { factor, label }, up: { factor, label } }.',
  })
  map!: Json;

  @Field(() => GraphQLJson, {
    description:
      'The factors worth showing, the most telling first: [{ name, label, format }]; format is number, percent (0-100), share (0-1), money, date or text.',
  })
  factors!: Json;
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

@ObjectType('ScoredCustomer')
export class ScoredCustomerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('ScoredBy', { description: 'The run that a score comes from.' })
export class ScoredByType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  model!: string;

  @Field(() => String)
  modelVersion!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  asOf!: string;

  @Field(() => Int, { nullable: true })
  customers!: number | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  firstDay!: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  lastDay!: string | null;

  @Field(() => String, { nullable: true, description: 'UTC, ISO 8601' })
  finishedAt!: string | null;
}

@ObjectType('CustomerScore', { description: 'What a scoring model says of a customer.' })
export class CustomerScoreType {
  @Field(() => String, { description: 'Key of the model.' })
  model!: string;

  @Field(() => ScoredCustomerType)
  customer!: ScoredCustomerType;

  @Field(() => ScoredByType)
  run!: ScoredByType;

  @Field(() => String, { description: 'A decimal of six digits, in the unit of the model.' })
  value!: string;

  @Field(() => GraphQLJson, { description: 'What went in, by name: see `ScoringModel.factors`.' })
  factors!: Json;

  @Field(() => GraphQLJson, { description: 'The three main reasons: [{ code, values, text: { en, zh } }].' })
  reasons!: Json;
}
