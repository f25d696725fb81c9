import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, type Json } from '@ricejar/sdk';

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
export abstract class TierTotals {
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
