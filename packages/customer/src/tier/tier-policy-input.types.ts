import { Field, Float, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { GraphQLJson, type Json, type Localized } from '@ricejar/sdk';
import type { TierApproval, TierRule, TierScale, Unscored } from './tier-definition.js';

export const TierRuleEnum = { share: 'share', score: 'score', topN: 'topN' } as const;
export const UnscoredEnum = { lowest: 'lowest', none: 'none' } as const;
export const TierScaleEnum = { raw: 'raw', percentile: 'percentile' } as const;
export const TierApprovalEnum = { publisher: 'publisher', second: 'second' } as const;

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

registerEnumType(TierScaleEnum, {
  name: 'TierScale',
  description: 'What the values of components become before they are weighted.',
  valuesMap: {
    raw: { description: 'The values as the model gives them; for one component alone.' },
    percentile: { description: 'The rank among all scored customers: 0 the last, 100 the first.' },
  },
});

registerEnumType(TierApprovalEnum, {
  name: 'TierApproval',
  description: 'Who puts the policy after this one in force.',
  valuesMap: {
    publisher: { description: 'Whoever may publish, by themselves.' },
    second: { description: 'Somebody else has to approve.' },
  },
});

@InputType('TierLabelInput', { description: 'One language may be left out: the other stands in for it.' })
export class TierLabelInputType implements Partial<Localized> {
  @Field(() => String, { nullable: true })
  en?: string;

  @Field(() => String, { nullable: true })
  zh?: string;
}

@InputType('TierCutoffInput')
export class TierCutoffInputType {
  @Field(() => String, { description: 'A tier. The lowest takes the rest and needs no value.' })
  tier!: string;

  @Field(() => Float, {
    nullable: true,
    description: "By the rule: the tier's own share (0 to 1), its minimum score, or its number of customers.",
  })
  value?: number | null;
}

@InputType('TierComponentInput')
export class TierComponentInputType {
  @Field(() => String, { description: 'Key of a scoring model that is on.' })
  model!: string;

  @Field(() => GraphQLJson, { nullable: true, description: 'Of the model; defaults stand in for the rest.' })
  parameters?: Json;

  @Field(() => Float, { nullable: true, description: 'Above 0; 1 unless told. Shares of the sum count.' })
  weight?: number | null;
}

@InputType('TierCriterionInput')
export class TierCriterionInputType {
  @Field(() => String, { description: 'Names the criterion within the policy.' })
  key!: string;

  @Field(() => TierLabelInputType)
  label!: TierLabelInputType;

  @Field(() => GraphQLJson, { description: 'A CustomerFilter.' })
  filter!: Json;

  @Field(() => Float, { description: 'Points on top of the score of whom the filter finds; may be below 0.' })
  points!: number;
}

@InputType('TierVetoInput')
export class TierVetoInputType {
  @Field(() => String, { description: 'Names the veto within the policy.' })
  key!: string;

  @Field(() => TierLabelInputType)
  label!: TierLabelInputType;

  @Field(() => GraphQLJson, { description: 'A CustomerFilter.' })
  filter!: Json;

  @Field(() => String, {
    nullable: true,
    description: 'The highest tier for whom the filter finds; left out: none at all.',
  })
  atMost?: string | null;
}

@InputType('TierQuotaInput')
export class TierQuotaInputType {
  @Field(() => String)
  tier!: string;

  @Field(() => Int)
  atMost!: number;
}

@InputType('TierHysteresisInput')
export class TierHysteresisInputType {
  @Field(() => Float, {
    description:
      'Points of the score by which a line must be passed before a customer changes tier; 0 or more.',
  })
  margin!: number;
}

@InputType('TierPolicyInput', {
  description: 'Either `components`, or one `model` alone with its `parameters`.',
})
export class TierPolicyInputType {
  @Field(() => String, { nullable: true, description: 'Key of a scoring model that is on.' })
  model?: string | null;

  @Field(() => GraphQLJson, { nullable: true, description: 'Of the model; defaults stand in for the rest.' })
  parameters?: Json;

  @Field(() => [TierComponentInputType], { nullable: true })
  components?: TierComponentInputType[] | null;

  @Field(() => TierScaleEnum, {
    nullable: true,
    description: 'Unless told, raw for one component and percentile for several.',
  })
  scale?: TierScale | null;

  @Field(() => [TierCriterionInputType], { nullable: true })
  criteria?: TierCriterionInputType[] | null;

  @Field(() => [TierVetoInputType], { nullable: true })
  vetoes?: TierVetoInputType[] | null;

  @Field(() => TierRuleEnum)
  rule!: TierRule;

  @Field(() => [TierCutoffInputType])
  cutoffs!: TierCutoffInputType[];

  @Field(() => [TierQuotaInputType], { nullable: true })
  quotas?: TierQuotaInputType[] | null;

  @Field(() => TierHysteresisInputType, { nullable: true })
  hysteresis?: TierHysteresisInputType | null;

  @Field(() => UnscoredEnum, { nullable: true, description: 'lowest unless told.' })
  unscored?: Unscored | null;

  @Field(() => TierApprovalEnum, { nullable: true, description: 'publisher unless told.' })
  approval?: TierApproval | null;
}
