import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TierPolicyResultType } from '../tier.types.js';

@ObjectType('TierApprovalState', {
  description: 'What the caller may do with a policy, and whether it takes two.',
})
export class TierApprovalStateType {
  @Field(() => Boolean, { description: 'The caller may publish at once.' })
  mayPublish!: boolean;

  @Field(() => Boolean, { description: 'The caller may propose.' })
  mayPropose!: boolean;

  @Field(() => Boolean, { description: 'The caller may approve and reject proposals of others.' })
  mayApprove!: boolean;

  @Field(() => Boolean, { description: 'The policy in force asks for a second person.' })
  secondNeeded!: boolean;

  @Field(() => Boolean, {
    description: 'Nobody else may approve: the caller approves what is its own, and that is recorded.',
  })
  alone!: boolean;
}

@ObjectType('TierPolicyDecision', { description: 'A policy after a step.' })
export class TierPolicyDecisionType {
  @Field(() => String)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'As the choices of the field.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD: the day it comes into force.' })
  effectiveOn!: string | null;

  @Field(() => Boolean, { description: 'Approved by whoever proposed it.' })
  ownApproval!: boolean;

  @Field(() => TierPolicyResultType, { nullable: true, description: 'Where it came into force at once.' })
  result!: TierPolicyResultType | null;
}
