import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJson, type Json } from '@ricejar/sdk';
import type { TierRule, Unscored } from './tier-definition.js';

const TierRuleEnum = { share: 'share', score: 'score', topN: 'topN' } as const;
const UnscoredEnum = { lowest: 'lowest', none: 'none' } as const;

registerEnumType(TierRuleEnum, {
  name: 'TierRule',
  description: 'How scores become tiers.',
  valuesMap: {
    share: { description: 'Each tier takes a share of the scored customers.' },
    score: { description: 'Each tier has a minimum score.' },
    topN: { description: 'Each tier takes at most so many customers.' },
  },
});

registerEnumType(UnscoredEnum, {
  name: 'UnscoredCustomers',
  description: 'What becomes of customers without a score.',
  valuesMap: {
    lowest: { description: 'They go to the lowest tier.' },
    none: { description: 'They stay without a tier.' },
  },
});

@InputType('TierCutoffInput')
export class TierCutoffInputType {
  @Field(() => String, { description: 'S, A or B. C takes the rest and needs no value.' })
  tier!: string;

  @Field(() => Float, {
    nullable: true,
    description: "By the rule: the tier's own share (0 to 1), its minimum score, or its number of customers.",
  })
  value?: number | null;
}

@InputType('TierPolicyInput')
export class TierPolicyInputType {
  @Field(() => String, { description: 'Key of a scoring model.' })
  model!: string;

  @Field(() => GraphQLJson, { nullable: true, description: 'Of the model; defaults stand in for the rest.' })
  parameters?: Json;

  @Field(() => TierRuleEnum)
  rule!: TierRule;

  @Field(() => [TierCutoffInputType])
  cutoffs!: TierCutoffInputType[];

  @Field(() => UnscoredEnum, { nullable: true, description: 'lowest unless told.' })
  unscored?: Unscored | null;
}

@ObjectType('TierCount')
export class TierCountType {
  @Field(() => String)
  tier!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('TierMover')
export class TierMoverType {
  @Field(() => String)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;

  @Field(() => Float, { nullable: true })
  score!: number | null;

  @Field(() => GraphQLJson, { description: '[{ code, values, text { en, zh } }], strongest first.' })
  reasons!: Json;
}

/** Totals over all live customers: `customers` = up + down + unchanged + entering + leaving. */
@ObjectType({ isAbstract: true })
abstract class TierTotals {
  @Field(() => Int)
  customers!: number;

  @Field(() => Int, { description: 'Customers with a score.' })
  scored!: number;

  @Field(() => Int)
  up!: number;

  @Field(() => Int)
  down!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: 'Without a tier before, with one after.' })
  entering!: number;

  @Field(() => Int, { description: 'With a tier before, without one after.' })
  leaving!: number;

  @Field(() => [TierCountType])
  before!: TierCountType[];

  @Field(() => [TierCountType])
  after!: TierCountType[];
}

@ObjectType('TierDryRun')
export class TierDryRunType extends TierTotals {
  @Field(() => String)
  model!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  asOf!: string;

  @Field(() => [TierMoverType], { description: 'At most 50: the farthest moves first.' })
  movers!: TierMoverType[];
}

@ObjectType('TierPolicyResult')
export class TierPolicyResultType extends TierTotals {
  @Field(() => String)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  name!: string;
}

@ObjectType('TierRegrade')
export class TierRegradeType extends TierTotals {
  @Field(() => Int, { description: 'Number of the policy applied.' })
  policy!: number;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  asOf!: string;
}
