import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType('TierTreatmentDraftInput', { description: 'The part of a treatment whose effect can be counted.' })
export class TierTreatmentDraftInputType {
  @Field(() => String)
  tier!: string;

  @Field(() => Int, { nullable: true })
  visitEveryDays?: number | null;

  @Field(() => Int, { nullable: true })
  leastContacts?: number | null;

  @Field(() => Int, { nullable: true })
  leastDecisionMakers?: number | null;
}

@ObjectType('TierTreatmentEffect', { description: 'What a treatment asks for, counted over all customers.' })
export class TierTreatmentEffectType {
  @Field(() => String)
  tier!: string;

  @Field(() => Int, { description: 'Customers that stand in it.' })
  customers!: number;

  @Field(() => Int, { description: 'Visits a year that they ask for.' })
  visitsAYear!: number;

  @Field(() => Int, { description: 'Customers whose visit is due.' })
  visitsDue!: number;

  @Field(() => Int, { description: 'Customers of whom we know too few people.' })
  coverageGaps!: number;
}

@ObjectType('VisitDue')
export class VisitDueType {
  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  tier!: string;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => String, { nullable: true, description: 'UTC ISO 8601; null: we have never met.' })
  lastVisitAt!: string | null;

  @Field(() => String, { description: 'YYYY-MM-DD: the day by which the tier wants a visit.' })
  dueOn!: string;

  @Field(() => Int, { description: 'Days since then.' })
  daysLate!: number;

  @Field(() => Int, { description: 'Days between visits that the tier asks for.' })
  everyDays!: number;
}

@ObjectType('CoverageGap')
export class CoverageGapType {
  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  tier!: string;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => Int)
  contacts!: number;

  @Field(() => Int, { nullable: true, description: 'The least the tier asks for; null: no rule.' })
  leastContacts!: number | null;

  @Field(() => Int)
  decisionMakers!: number;

  @Field(() => Int, { nullable: true, description: 'The least the tier asks for; null: no rule.' })
  leastDecisionMakers!: number | null;
}

@ObjectType({ isAbstract: true })
abstract class ListPage {
  @Field(() => Int, { description: 'Counted up to 10,000.' })
  totalCount!: number;

  @Field(() => String, { nullable: true, description: 'For `after`; null on the last page.' })
  nextCursor!: string | null;
}

@ObjectType('VisitDuePage')
export class VisitDuePageType extends ListPage {
  @Field(() => [VisitDueType])
  nodes!: VisitDueType[];
}

@ObjectType('CoverageGapPage')
export class CoverageGapPageType extends ListPage {
  @Field(() => [CoverageGapType])
  nodes!: CoverageGapType[];
}
