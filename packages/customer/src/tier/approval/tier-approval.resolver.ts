import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor } from '@ricejar/sdk';
import { TierPolicyInputType } from '../tier-policy-input.types.js';
import { TierApproval, type PolicyDecision } from './tier-approval.service.js';
import { TierApprovalStateType, TierPolicyDecisionType } from './approval.types.js';

@Resolver()
export class TierApprovalResolver {
  constructor(private readonly approval: TierApproval) {}

  @Query(() => TierApprovalStateType)
  @SignedIn()
  tierApproval(@CurrentActor() actor: Actor): Promise<TierApprovalStateType> {
    return this.approval.state(actor);
  }

  @Mutation(() => TierPolicyDecisionType, {
    description: 'Puts a policy up for approval. It comes into force on its day once it is approved.',
  })
  @Requires('tier.publish')
  async proposeTierPolicy(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => TierPolicyInputType }) input: TierPolicyInputType,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
    @Args('effectiveOn', {
      type: () => String,
      nullable: true,
      description: 'YYYY-MM-DD, today or later; as soon as it is approved unless told.',
    })
    effectiveOn?: string | null,
  ): Promise<TierPolicyDecisionType> {
    return answer(
      await this.approval.propose(actor, input, { note: note ?? null, effectiveOn: effectiveOn ?? null }),
    );
  }

  @Mutation(() => TierPolicyDecisionType, {
    description: "Approves a proposal of somebody else, or one's own where nobody else may approve.",
  })
  @Requires('tier.approve')
  async approveTierPolicy(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<TierPolicyDecisionType> {
    return answer(await this.approval.approve(actor, id, note ?? null));
  }

  @Mutation(() => TierPolicyDecisionType, { description: 'Turns a proposal down.' })
  @Requires('tier.approve')
  async rejectTierPolicy(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<TierPolicyDecisionType> {
    return answer(await this.approval.reject(actor, id, reason));
  }

  @Mutation(() => TierPolicyDecisionType, {
    description: "Takes back one's own proposal before it is in force.",
  })
  @Requires('tier.publish')
  async withdrawTierPolicy(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<TierPolicyDecisionType> {
    return answer(await this.approval.withdraw(actor, id, reason));
  }
}

function answer({ enforced, ...decision }: PolicyDecision): TierPolicyDecisionType {
  if (!enforced) return { ...decision, result: null };
  const { id, number, name, scored, diff } = enforced;
  return { ...decision, result: { id, number, name, scored, ...diff } };
}
