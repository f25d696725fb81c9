import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJson, type Json } from '@ricejar/sdk';
import type { ConflictKind, SelectionResult } from './selection-evaluation.js';
import type { OverrideStatus, SelectionStanding } from './selection-standing.js';
import type { SelectionSubjectKind } from './selection.choices.js';

const same = <Value extends string>(...values: Value[]): { [V in Value]: V } =>
  Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };

const ConflictKindEnum = same('camp', 'dataRivalry', 'futureRival');
const ResultEnum = same('pass', 'conditional', 'refused');
const SubjectEnum = same('customer', 'opportunity');
const StandingEnum = same('none', 'passed', 'conditional', 'overridden', 'waiting', 'refused', 'expired');
const OverrideEnum = same('requested', 'approved', 'rejected');

registerEnumType(ConflictKindEnum, {
  name: 'SelectionConflictKind',
  description: 'Why the subject and a customer of ours do not go together.',
  valuesMap: {
    camp: { description: "It belongs to the camp of that customer's competitor." },
    dataRivalry: { description: 'It would be rival to that customer over data that both entrust to us.' },
    futureRival: { description: 'It, or that customer, may compete with us tomorrow.' },
  },
});
registerEnumType(ResultEnum, { name: 'SelectionResult' });
registerEnumType(SubjectEnum, { name: 'SelectionSubjectKind' });
registerEnumType(OverrideEnum, { name: 'SelectionOverrideStatus' });
registerEnumType(StandingEnum, {
  name: 'SelectionStanding',
  description: "What a subject's current review means today.",
  valuesMap: {
    none: { description: 'It was never reviewed.' },
    passed: { description: 'It passed.' },
    conditional: { description: 'It passed under conditions whose day has not come.' },
    overridden: { description: 'It was refused, and let through with a reason.' },
    waiting: { description: 'It was refused, and an override waits for a decision.' },
    refused: { description: 'It was refused.' },
    expired: { description: 'The review has run out, or the day of its conditions has passed.' },
  },
});

@InputType('SelectionTextInput')
export class SelectionTextInputType {
  @Field(() => String)
  en!: string;

  @Field(() => String)
  zh!: string;
}

@InputType('SelectionCriterionInput')
export class SelectionCriterionInputType {
  @Field(() => String, { description: 'Lower camel case; stored answers refer to it.' })
  key!: string;

  @Field(() => SelectionTextInputType)
  label!: SelectionTextInputType;

  @Field(() => SelectionTextInputType, { description: 'What the reviewer is asked.' })
  question!: SelectionTextInputType;

  @Field(() => Float, { description: 'Above 0; only the proportion counts.' })
  weight!: number;

  @Field(() => Int, { nullable: true, description: 'A score at or below, 0 to 4, refuses. Null: no veto.' })
  vetoAt?: number | null;

  @Field(() => Boolean, { description: 'The reviewer names customers in conflict.', defaultValue: false })
  conflictCheck!: boolean;
}

@InputType('SelectionPolicyInput')
export class SelectionPolicyInputType {
  @Field(() => [SelectionCriterionInputType])
  criteria!: SelectionCriterionInputType[];

  @Field(() => Float, { description: 'Least score, 0 to 100, for a pass.' })
  passAt!: number;

  @Field(() => Float, { description: 'Least score for a pass under conditions.' })
  conditionalAt!: number;

  @Field(() => Int, { description: 'Older evidence is stale: a pass under conditions at most.' })
  evidenceDays!: number;

  @Field(() => Int, { description: 'For how many days a review holds.' })
  validDays!: number;

  @Field(() => Boolean, { description: 'A prospect needs a review to become a customer.' })
  newCustomers!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'From this amount on (base currency) opportunities need one to leave the first stage.',
  })
  opportunitiesFrom?: string | null;
}

@InputType('SelectionConflictInput')
export class SelectionConflictInputType {
  @Field(() => ID)
  customer!: string;

  @Field(() => ConflictKindEnum)
  kind!: ConflictKind;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('SelectionAnswerInput')
export class SelectionAnswerInputType {
  @Field(() => String, { description: 'Key of the criterion.' })
  criterion!: string;

  @Field(() => Int, { description: '0, a clear no, to 5, a clear yes.' })
  score!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the score rests on; a preview may leave it out.',
  })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'The day the evidence is of, YYYY-MM-DD.' })
  evidenceOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  source?: string | null;

  @Field(() => [SelectionConflictInputType], { nullable: true })
  conflicts?: SelectionConflictInputType[] | null;
}

@InputType('SelectionReviewInput')
export class SelectionReviewInputType {
  @Field(() => SubjectEnum)
  subject!: SelectionSubjectKind;

  @Field(() => ID, { description: 'Of the customer or the opportunity.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the policy that was answered.' })
  policy!: number;

  @Field(() => [SelectionAnswerInputType])
  answers!: SelectionAnswerInputType[];

  @Field(() => String, { nullable: true, description: 'Needed for a pass under conditions.' })
  conditions?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, by when the conditions are to be met.' })
  conditionsUntil?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('SelectionContribution')
export class SelectionContributionType {
  @Field(() => String)
  criterion!: string;

  @Field(() => Float, { description: 'Of the whole, 0 to 1.' })
  share!: number;

  @Field(() => Int, { nullable: true })
  score!: number | null;

  @Field(() => Float, { description: 'What it adds to the score.' })
  points!: number;

  @Field(() => Boolean)
  vetoed!: boolean;

  @Field(() => Boolean)
  stale!: boolean;
}

@ObjectType('SelectionOutcome')
export class SelectionOutcomeType {
  @Field(() => ResultEnum, { nullable: true, description: 'Null while the answers leave it open.' })
  result!: SelectionResult | null;

  @Field(() => Float, { description: '0 to 100.' })
  score!: number;

  @Field(() => Float, { description: 'The most the score can still come to.' })
  reachable!: number;

  @Field(() => [String])
  unanswered!: string[];

  @Field(() => [SelectionContributionType])
  contributions!: SelectionContributionType[];

  @Field(() => GraphQLJson, { description: '[{ code, values, text { en, zh } }], strongest first.' })
  reasons!: Json;
}

@ObjectType('SelectionPolicyInForce')
export class SelectionPolicyInForceType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => GraphQLJson)
  definition!: Json;
}

@ObjectType('SelectionSetup')
export class SelectionSetupType {
  @Field(() => SelectionPolicyInForceType, { nullable: true, description: 'Null: the gate is off.' })
  inForce!: SelectionPolicyInForceType | null;

  @Field(() => GraphQLJson, { description: 'The definition to start from.' })
  defaults!: Json;
}

@ObjectType('SelectionReviewSummary')
export class SelectionReviewSummaryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ResultEnum)
  result!: SelectionResult;

  @Field(() => Float)
  score!: number;

  @Field(() => Int, { description: 'Number of the policy.' })
  policy!: number;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  validUntil!: string;

  @Field(() => String)
  decidedAt!: string;

  @Field(() => OverrideEnum, { nullable: true })
  overrideStatus!: OverrideStatus | null;

  @Field(() => GraphQLJson)
  reasons!: Json;
}

@ObjectType('SelectionSubjectStanding')
export class SelectionSubjectStandingType {
  @Field(() => Int, { nullable: true, description: 'Number of the policy in force; null: the gate is off.' })
  policy!: number | null;

  @Field(() => StandingEnum)
  standing!: SelectionStanding;

  @Field(() => SelectionReviewSummaryType, { nullable: true })
  review!: SelectionReviewSummaryType | null;
}

@ObjectType('SelectionReplay')
export class SelectionReplayType {
  @Field(() => Int)
  policy!: number;

  @Field(() => SelectionOutcomeType, { description: 'As of the day of the review.' })
  outcome!: SelectionOutcomeType;
}

@ObjectType('SelectionResultCounts')
export class SelectionResultCountsType {
  @Field(() => Int)
  pass!: number;

  @Field(() => Int)
  conditional!: number;

  @Field(() => Int)
  refused!: number;
}

@ObjectType('SelectionChangedReview')
export class SelectionChangedReviewType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Name of the customer.' })
  customer!: string;

  @Field(() => ResultEnum)
  before!: SelectionResult;

  @Field(() => ResultEnum, { nullable: true, description: 'Null: the policy asks what was not answered.' })
  after!: SelectionResult | null;

  @Field(() => Float)
  score!: number;
}

@ObjectType('SelectionEffect')
export class SelectionEffectType {
  @Field(() => Int, { description: 'Current reviews.' })
  reviews!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int, { description: 'Of the changed ones: those that would have to be answered anew.' })
  unanswered!: number;

  @Field(() => SelectionResultCountsType)
  before!: SelectionResultCountsType;

  @Field(() => SelectionResultCountsType)
  after!: SelectionResultCountsType;

  @Field(() => [SelectionChangedReviewType], { description: 'At most 50.' })
  rows!: SelectionChangedReviewType[];
}

@ObjectType('PublishedSelectionPolicy')
export class PublishedSelectionPolicyType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;
}

@ObjectType('SubmittedSelectionReview')
export class SubmittedSelectionReviewType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => SelectionOutcomeType)
  outcome!: SelectionOutcomeType;
}
