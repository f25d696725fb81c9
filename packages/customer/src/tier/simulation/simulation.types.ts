import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedType } from '@ricejar/sdk';
import { TierMoverType, TierTotals } from '../tier.types.js';
import type { DecidedBy } from '../tier-assignment.js';
import type { Direction } from '../tier-diff.js';

export const TierDirectionEnum = {
  up: 'up',
  down: 'down',
  unchanged: 'unchanged',
  entering: 'entering',
  leaving: 'leaving',
} as const;

export const TierDecidedByEnum = {
  score: 'score',
  hysteresis: 'hysteresis',
  quota: 'quota',
  veto: 'veto',
  override: 'override',
  unscored: 'unscored',
} as const;

registerEnumType(TierDirectionEnum, {
  name: 'TierDirection',
  description: 'How a customer moves.',
  valuesMap: {
    entering: { description: 'Without a tier before, with one after.' },
    leaving: { description: 'With a tier before, without one after.' },
  },
});

registerEnumType(TierDecidedByEnum, {
  name: 'TierDecidedBy',
  description: 'What put a customer into its tier.',
  valuesMap: {
    score: { description: 'The score alone.' },
    hysteresis: { description: 'The score passed a line, but not by the margin.' },
    quota: { description: 'The score would do for a higher tier, which is full.' },
    veto: { description: 'A veto keeps the customer from a higher tier.' },
    override: { description: 'A person decided, for a time.' },
    unscored: { description: 'There is no score.' },
  },
});

@InputType('TierMoversInput', { description: 'Which customers to name, and which page of them.' })
export class TierMoversInputType {
  @Field(() => Int, { nullable: true, description: '0 to 200; 50 unless told.' })
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many to leave out from the front.' })
  offset?: number | null;

  @Field(() => TierDirectionEnum, {
    nullable: true,
    description: 'Only those; everybody who moves unless told.',
  })
  direction?: Direction | null;

  @Field(() => String, { nullable: true, description: 'Only those who stand in this tier before.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those who stand in this tier after.' })
  to?: string | null;
}

@ObjectType('TierFlow', { description: 'Customers that go the same way.' })
export class TierFlowType {
  @Field(() => String, { nullable: true })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;

  @Field(() => Int)
  customers!: number;

  @Field(() => Float, { description: 'What they bought in the last 365 days, in the base currency.' })
  spend!: number;
}

@ObjectType('TierValueMoved', {
  description: 'What the customers that move are worth, in the base currency.',
})
export class TierValueMovedType {
  @Field(() => String, {
    description: '`spend` in the last 365 days, or the key of a scoring model in money.',
  })
  key!: string;

  @Field(() => LocalizedType)
  label!: LocalizedType;

  @Field(() => Float, { description: 'Of all customers.' })
  total!: number;

  @Field(() => Float)
  up!: number;

  @Field(() => Float)
  down!: number;

  @Field(() => Float)
  entering!: number;

  @Field(() => Float)
  leaving!: number;
}

@ObjectType('TierWorkloadLine')
export class TierWorkloadLineType {
  @Field(() => String)
  tier!: string;

  @Field(() => Float, { nullable: true, description: 'Days between visits by the treatment of the tier.' })
  visitEveryDays!: number | null;

  @Field(() => Int)
  customersBefore!: number;

  @Field(() => Int)
  customersAfter!: number;

  @Field(() => Float, { description: 'A year.' })
  visitsBefore!: number;

  @Field(() => Float, { description: 'A year.' })
  visitsAfter!: number;
}

@ObjectType('TierWorkload', { description: 'Visits a year by the treatment of each tier.' })
export class TierWorkloadType {
  @Field(() => Float)
  visitsBefore!: number;

  @Field(() => Float)
  visitsAfter!: number;

  @Field(() => [TierWorkloadLineType])
  tiers!: TierWorkloadLineType[];
}

@ObjectType('TierSensitivityStep')
export class TierSensitivityStepType {
  @Field(() => Float, { description: 'The weight, or the points, tried out.' })
  weight!: number;

  @Field(() => Int, { description: 'Customers in another tier than under the policy as it is drawn up.' })
  changed!: number;

  @Field(() => Int)
  up!: number;

  @Field(() => Int)
  down!: number;
}

@ObjectType('TierSensitivity', { description: 'What 20 % less and 20 % more of a weight would change.' })
export class TierSensitivityType {
  @Field(() => String, { description: 'component or criterion' })
  kind!: string;

  @Field(() => String, { description: 'Key of the scoring model or of the criterion.' })
  key!: string;

  @Field(() => LocalizedType)
  label!: LocalizedType;

  @Field(() => Float)
  weight!: number;

  @Field(() => TierSensitivityStepType)
  less!: TierSensitivityStepType;

  @Field(() => TierSensitivityStepType)
  more!: TierSensitivityStepType;
}

@ObjectType('TierQuotaUse')
export class TierQuotaUseType {
  @Field(() => String)
  tier!: string;

  @Field(() => Int)
  atMost!: number;

  @Field(() => Int, { description: 'Customers that would stand there without the quota.' })
  wanted!: number;

  @Field(() => Int)
  standing!: number;
}

@ObjectType('TierRuleEffect', {
  description: 'How many customers a criterion or a veto finds, and in how many it decides.',
})
export class TierRuleEffectType {
  @Field(() => String, { description: 'criterion or veto' })
  kind!: string;

  @Field(() => String)
  key!: string;

  @Field(() => LocalizedType)
  label!: LocalizedType;

  @Field(() => Int, { description: 'Customers that the filter finds.' })
  customers!: number;

  @Field(() => Int, { description: 'Customers that would stand in another tier without it.' })
  decides!: number;
}

@ObjectType('TierDecided')
export class TierDecidedType {
  @Field(() => TierDecidedByEnum)
  by!: DecidedBy;

  @Field(() => Int)
  customers!: number;
}

@ObjectType('TierSimulationMover')
export class TierSimulationMoverType extends TierMoverType {
  @Field(() => TierDirectionEnum)
  direction!: Direction;

  @Field(() => TierDecidedByEnum)
  decidedBy!: DecidedBy;

  @Field(() => Float, { description: 'What it bought in the last 365 days, in the base currency.' })
  spend!: number;
}

@ObjectType('TierSimulation', {
  description: 'Who would stand where, and what that moves. Nothing is written.',
})
export class TierSimulationType extends TierTotals {
  @Field(() => String, { description: 'YYYY-MM-DD' })
  asOf!: string;

  @Field(() => String, { description: 'When the scores at hand were computed: UTC, ISO 8601.' })
  scoredAt!: string;

  @Field(() => [TierFlowType])
  flows!: TierFlowType[];

  @Field(() => [TierValueMovedType])
  values!: TierValueMovedType[];

  @Field(() => TierWorkloadType)
  workload!: TierWorkloadType;

  @Field(() => [TierSensitivityType])
  sensitivity!: TierSensitivityType[];

  @Field(() => [TierRuleEffectType])
  effects!: TierRuleEffectType[];

  @Field(() => [TierQuotaUseType])
  quotas!: TierQuotaUseType[];

  @Field(() => [TierDecidedType])
  decided!: TierDecidedType[];

  @Field(() => Int, {
    description: 'Customers that the page is cut from, those the caller may not see among them.',
  })
  moversTotal!: number;

  @Field(() => [TierSimulationMoverType], {
    description: 'Of the page, those that the caller may see: farthest moves first.',
  })
  movers!: TierSimulationMoverType[];
}
