import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJson, type Json } from '@ricejar/sdk';

const FreshnessEnum = { fresh: 'fresh', aging: 'aging', stale: 'stale', missing: 'missing' } as const;
type FreshnessOrMissing = keyof typeof FreshnessEnum;

const ConcentrationLevelEnum = { low: 'low', moderate: 'moderate', high: 'high' } as const;
type Level = keyof typeof ConcentrationLevelEnum;

registerEnumType(FreshnessEnum, {
  name: 'InsightFreshness',
  description: 'How fresh knowledge is.',
  valuesMap: {
    fresh: { description: 'In the first three quarters of its time.' },
    aging: { description: 'In the last quarter of its time.' },
    stale: { description: 'Past its time.' },
    missing: { description: 'Nothing is known.' },
  },
});

registerEnumType(ConcentrationLevelEnum, {
  name: 'ConcentrationLevel',
  description: 'By the Herfindahl-Hirschman index: below 1,000, up to 1,800, above.',
});

@ObjectType('InsightTopicState')
export class InsightTopicStateType {
  @Field(() => String)
  topic!: string;

  @Field(() => Int)
  freshForDays!: number;

  @Field(() => Boolean, { description: 'A dossier without it is incomplete.' })
  expected!: boolean;

  @Field(() => Int, {
    description: 'Facts that nothing newer supersedes; the profile of its industry counts as one.',
  })
  facts!: number;

  @Field(() => FreshnessEnum)
  state!: FreshnessOrMissing;
}

@ObjectType('InsightFactAge')
export class InsightFactAgeType {
  @Field(() => ID, { description: 'Of the fact.' })
  id!: string;

  @Field(() => FreshnessEnum)
  state!: FreshnessOrMissing;

  @Field(() => Int, { description: 'Days since the date of the fact.' })
  ageDays!: number;

  @Field(() => String, { description: 'First day on which it counts as stale, YYYY-MM-DD.' })
  staleOn!: string;
}

@ObjectType('InsightCompleteness')
export class InsightCompletenessType {
  @Field(() => Int, { description: 'Topics that a dossier is expected to cover.' })
  expected!: number;

  @Field(() => Int, { description: 'Those of them with a fact of any age.' })
  covered!: number;

  @Field(() => Int, { description: 'Those of them that are not stale.' })
  fresh!: number;
}

@ObjectType('WalletShare', { description: 'Amounts are in the base currency.' })
export class WalletShareType {
  @Field(() => ID)
  factId!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  from!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  to!: string;

  @Field(() => String, { description: 'What the customer buys of the kind from everybody.' })
  total!: string;

  @Field(() => String, { nullable: true, description: 'Our sales; null where the caller may not see them.' })
  sales!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Our sales as a share of the total; above 1 the total is estimated too low.',
  })
  share!: number | null;
}

@ObjectType('FirmCount')
export class FirmCountType {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  firms!: number;
}

@ObjectType('IndustrySurvival')
export class IndustrySurvivalType {
  @Field(() => FirmCountType)
  from!: FirmCountType;

  @Field(() => FirmCountType)
  to!: FirmCountType;

  @Field(() => FirmCountType, { description: 'The year with the most firms.' })
  peak!: FirmCountType;

  @Field(() => Float, { description: 'Share of the firms of the peak that is left.' })
  left!: number;

  @Field(() => Float, { description: 'Change a year over the last five years counted.' })
  yearlyRate!: number;

  @Field(() => Float, { description: 'Share of the firms that is left five years later at that pace.' })
  fiveYears!: number;
}

@ObjectType('IndustryOutlook', { description: 'What is known of an industry.' })
export class IndustryOutlookType {
  @Field(() => ID, { description: 'Of the industry profile.' })
  profileId!: string;

  @Field(() => String)
  industry!: string;

  @Field(() => Float, { nullable: true, description: 'Growth a year: 0.05 is 5 %.' })
  growth!: number | null;

  @Field(() => [FirmCountType])
  firms!: FirmCountType[];

  @Field(() => IndustrySurvivalType, { nullable: true })
  survival!: IndustrySurvivalType | null;

  @Field(() => String, { nullable: true, description: 'none, watch or high; null where nothing is known.' })
  risk!: string | null;

  @Field(() => GraphQLJson, { description: '[{ code, values, text { en, zh } }], strongest first.' })
  reasons!: Json;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  datedOn!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String, { nullable: true })
  sourceUrl!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('InsightDossier')
export class InsightDossierType {
  @Field(() => String, { description: 'The day of its freshness, YYYY-MM-DD.' })
  asOf!: string;

  @Field(() => [InsightTopicStateType])
  topics!: InsightTopicStateType[];

  @Field(() => [InsightFactAgeType], { description: 'Facts that nothing newer supersedes.' })
  facts!: InsightFactAgeType[];

  @Field(() => InsightCompletenessType)
  completeness!: InsightCompletenessType;

  @Field(() => [WalletShareType], { description: 'By period, the latest first.' })
  wallet!: WalletShareType[];

  @Field(() => IndustryOutlookType, { nullable: true })
  industry!: IndustryOutlookType | null;
}

@ObjectType('Concentration')
export class ConcentrationType {
  @Field(() => Int, { description: 'Parts above zero.' })
  parts!: number;

  @Field(() => Float, { nullable: true, description: 'Herfindahl-Hirschman index, up to 10,000.' })
  hhi!: number | null;

  @Field(() => Float, { nullable: true, description: 'Parts of equal size that would give the same index.' })
  equalParts!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the largest one.' })
  cr1!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the largest five.' })
  cr5!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the largest ten.' })
  cr10!: number | null;

  @Field(() => ConcentrationLevelEnum, { nullable: true })
  level!: Level | null;
}

@ObjectType('IndustryRow')
export class IndustryRowType {
  @Field(() => String, { nullable: true, description: 'Null: customers whose industry is not known.' })
  industry!: string | null;

  @Field(() => Int, { description: 'Customers that the caller may see.' })
  customers!: number;

  @Field(() => String, { nullable: true, description: 'Their sales in the period, in the base currency.' })
  revenue!: string | null;

  @Field(() => Float, { nullable: true, description: 'Share of the revenue of all industries.' })
  share!: number | null;

  @Field(() => IndustryOutlookType, { nullable: true })
  outlook!: IndustryOutlookType | null;
}

@ObjectType('Industries', { description: 'Customers and revenue by industry, of what the caller may see.' })
export class IndustriesType {
  @Field(() => String, { description: 'YYYY-MM-DD' })
  from!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Null where the caller may not see sales.' })
  revenue!: string | null;

  @Field(() => [IndustryRowType], { description: 'The largest revenue first.' })
  industries!: IndustryRowType[];

  @Field(() => ConcentrationType, { nullable: true, description: 'Of the revenue over the industries.' })
  concentration!: ConcentrationType | null;
}

@ObjectType('IndustryCustomer')
export class IndustryCustomerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  tier!: string | null;

  @Field(() => String)
  revenue!: string;

  @Field(() => Float, { description: 'Share of the revenue of the industry.' })
  share!: number;
}

@ObjectType('IndustryDetail', { description: 'One industry, of what the caller may see.' })
export class IndustryDetailType {
  @Field(() => String)
  industry!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  from!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  to!: string;

  @Field(() => Int)
  customers!: number;

  @Field(() => String, { nullable: true, description: 'Null where the caller may not see sales.' })
  revenue!: string | null;

  @Field(() => ConcentrationType, { nullable: true, description: 'Of the revenue over the customers.' })
  concentration!: ConcentrationType | null;

  @Field(() => [IndustryCustomerType], { description: 'The ten that buy most.' })
  largest!: IndustryCustomerType[];

  @Field(() => IndustryOutlookType, { nullable: true })
  outlook!: IndustryOutlookType | null;
}
