import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor, type Json } from '@ricejar/sdk';
import { DossierService } from './dossier.service.js';
import type { IndustryOutlook } from './industry-knowledge.js';
import { IndustryService } from './industry.service.js';
import {
  IndustriesType,
  IndustryDetailType,
  InsightDossierType,
  type IndustryOutlookType,
} from './insight.types.js';

const YEAR = 365;

@Resolver()
export class InsightResolver {
  constructor(
    private readonly dossiers: DossierService,
    private readonly industryService: IndustryService,
  ) {}

  @Query(() => InsightDossierType, {
    description:
      'What is known of a customer: how fresh it is, what is missing, our share of wallet, its industry.',
  })
  @SignedIn()
  async insightDossier(
    @CurrentActor() actor: Actor,
    @Args('customer', { type: () => ID }) customer: string,
  ): Promise<InsightDossierType> {
    const dossier = await this.dossiers.dossier(actor, customer);
    return { ...dossier, industry: outlookType(dossier.industry) };
  }

  @Query(() => IndustriesType, {
    description: 'Customers and revenue of the last days by industry, of what the caller may see.',
  })
  @SignedIn()
  async industries(
    @CurrentActor() actor: Actor,
    @Args('days', { type: () => Int, defaultValue: YEAR }) days: number,
  ): Promise<IndustriesType> {
    const overview = await this.industryService.overview(actor, days);
    return {
      ...overview,
      industries: overview.industries.map((row) => ({ ...row, outlook: outlookType(row.outlook) })),
    };
  }

  @Query(() => IndustryDetailType, {
    description: 'One industry: how much of its revenue hangs on few customers, and how its firms survive.',
  })
  @SignedIn()
  async industry(
    @CurrentActor() actor: Actor,
    @Args('industry', { type: () => String }) industry: string,
    @Args('days', { type: () => Int, defaultValue: YEAR }) days: number,
  ): Promise<IndustryDetailType> {
    const detail = await this.industryService.detail(actor, industry, days);
    return { ...detail, outlook: outlookType(detail.outlook) };
  }
}

const outlookType = (outlook: IndustryOutlook | null): IndustryOutlookType | null =>
  outlook && { ...outlook, reasons: outlook.reasons as unknown as Json };
