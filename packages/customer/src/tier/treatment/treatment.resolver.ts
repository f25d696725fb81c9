import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor } from '@ricejar/sdk';
import { NeglectedCustomers } from './neglected-customers.service.js';
import { TierTreatments } from './tier-treatments.service.js';
import { usualTreatment } from './treatment.js';
import {
  CoverageGapPageType,
  TierTreatmentDraftInputType,
  TierTreatmentEffectType,
  VisitDuePageType,
} from './treatment.types.js';

@Resolver()
export class TreatmentResolver {
  constructor(
    private readonly treatments: TierTreatments,
    private readonly neglected: NeglectedCustomers,
  ) {}

  @Query(() => [TierTreatmentEffectType], {
    description:
      'What the treatment of each tier asks for: as it is, or as `drafts` would have it. Writes nothing.',
  })
  @Requires('tier.manage')
  async tierTreatmentEffect(
    @CurrentActor() actor: Actor,
    @Args('drafts', { type: () => [TierTreatmentDraftInputType], nullable: true })
    drafts?: TierTreatmentDraftInputType[] | null,
  ): Promise<TierTreatmentEffectType[]> {
    const wanted = drafts?.map(({ tier, visitEveryDays, leastContacts, leastDecisionMakers }) => ({
      ...usualTreatment(tier),
      // What the field of the record would refuse is no rhythm of visits.
      visitEveryDays: visitEveryDays && visitEveryDays > 0 && visitEveryDays <= 3650 ? visitEveryDays : null,
      leastContacts: leastContacts ?? null,
      leastDecisionMakers: leastDecisionMakers ?? null,
    }));
    return this.neglected.effect(actor, wanted ?? (await this.treatments.all()));
  }

  @Query(() => VisitDuePageType, {
    description:
      'Customers whose visit is due by the cadence of their tier, those not met for longest first.',
  })
  @SignedIn()
  visitsDue(
    @CurrentActor() actor: Actor,
    @Args('tier', { type: () => String, nullable: true }) tier?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<VisitDuePageType> {
    return this.neglected.visitsDue(actor, {
      tier: tier ?? null,
      first: first ?? null,
      after: after ?? null,
    });
  }

  @Query(() => CoverageGapPageType, {
    description: 'Customers of whom we know fewer people than their tier asks for, by name.',
  })
  @SignedIn()
  coverageGaps(
    @CurrentActor() actor: Actor,
    @Args('tier', { type: () => String, nullable: true }) tier?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<CoverageGapPageType> {
    return this.neglected.coverageGaps(actor, {
      tier: tier ?? null,
      first: first ?? null,
      after: after ?? null,
    });
  }
}
