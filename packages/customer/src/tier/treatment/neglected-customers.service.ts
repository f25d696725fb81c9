import { Injectable } from '@nestjs/common';
import {
  Clock,
  RecordQuery,
  type Actor,
  type Filter,
  type Page,
  type Row,
  type Selection,
  type Sort,
} from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import type { Tier } from '../tiers.js';
import { coverageGapFilter, visitDueOn, visitsAYear, visitsDueFilter } from './cadence.js';
import { TierTreatments } from './tier-treatments.service.js';
import type { CoverageGapPageType, TierTreatmentEffectType, VisitDuePageType } from './treatment.types.js';
import type { Treatment } from './treatment.js';

export interface PageRequest {
  tier?: Tier | null;
  /** 1 to 200; 50 unless told. */
  first?: number | null;
  after?: string | null;
}

const PAGE = 50;
const COMMON = { id: true, name: true, tier: true, owner: { name: true } } as const;
const VISIT = { ...COMMON, lastVisitAt: true, tierSince: true } as const;
const COVERAGE = { ...COMMON, contactCount: true, decisionMakerCount: true } as const;
const EMPTY = { nodes: [], totalCount: 0, nextCursor: null };

/** Customers who do not get what their tier promises them, as far as the asking actor may see them. */
@Injectable()
export class NeglectedCustomers {
  constructor(
    private readonly records: RecordQuery,
    private readonly clock: Clock,
    private readonly treatments: TierTreatments,
  ) {}

  /** Customers whose visit is due, those we have not met for longest first. */
  async visitsDue(actor: Actor, request: PageRequest): Promise<VisitDuePageType> {
    const day = today(this.clock);
    const byTier = await this.wanted(request);
    const filters = [...byTier.values()].map((one) => visitsDueFilter(one, day));
    const page = await this.page(actor, VISIT, filters, [{ lastVisitAt: 'ASC' }, { id: 'ASC' }], request);
    if (!page) return EMPTY;
    const nodes = page.nodes.flatMap((row) => {
      const everyDays = byTier.get(row['tier'] as Tier)?.visitEveryDays ?? null;
      const lastVisitAt = row['lastVisitAt'] as string | null;
      const tierSince = row['tierSince'] as string | null;
      const state = { lastVisit: lastVisitAt?.slice(0, 10) ?? null, tierSince, nextContact: null };
      const dueOn = everyDays === null ? null : visitDueOn(state, everyDays);
      if (everyDays === null || dueOn === null) return [];
      return [{ ...common(row), lastVisitAt, dueOn, daysLate: daysBetween(dueOn, day), everyDays }];
    });
    return { ...totals(page), nodes };
  }

  /** Customers of whom we know fewer people than their tier asks for, by name. */
  async coverageGaps(actor: Actor, request: PageRequest): Promise<CoverageGapPageType> {
    const byTier = await this.wanted(request);
    const filters = [...byTier.values()].map(coverageGapFilter);
    const page = await this.page(actor, COVERAGE, filters, [{ name: 'ASC' }, { id: 'ASC' }], request);
    if (!page) return EMPTY;
    const nodes = page.nodes.map((row) => {
      const treatment = byTier.get(row['tier'] as Tier);
      return {
        ...common(row),
        contacts: Number(row['contactCount'] ?? 0),
        leastContacts: treatment?.leastContacts ?? null,
        decisionMakers: Number(row['decisionMakerCount'] ?? 0),
        leastDecisionMakers: treatment?.leastDecisionMakers ?? null,
      };
    });
    return { ...totals(page), nodes };
  }

  /** What treatments ask for, counted over the customers that the actor may see. */
  async effect(actor: Actor, treatments: readonly Treatment[]): Promise<TierTreatmentEffectType[]> {
    const day = today(this.clock);
    const groups = await this.records.group(actor, 'customer', { by: ['tier'] });
    const sizes = new Map(groups.map(({ key, count }) => [key['tier'] as Tier | null, count]));
    const effects: TierTreatmentEffectType[] = [];
    for (const one of treatments) {
      const customers = sizes.get(one.tier) ?? 0;
      effects.push({
        tier: one.tier,
        customers,
        visitsAYear: visitsAYear(one, customers),
        visitsDue: await this.count(actor, visitsDueFilter(one, day)),
        coverageGaps: await this.count(actor, coverageGapFilter(one)),
      });
    }
    return effects;
  }

  private async count(actor: Actor, filter: Filter | null): Promise<number> {
    if (!filter) return 0;
    const [all] = await this.records.group(actor, 'customer', { by: [], filter });
    return all?.count ?? 0;
  }

  private async wanted({ tier }: PageRequest): Promise<Map<Tier, Treatment>> {
    const all = await this.treatments.all();
    return new Map(all.filter((one) => !tier || one.tier === tier).map((one) => [one.tier, one]));
  }

  private async page(
    actor: Actor,
    select: Selection,
    filters: readonly (Filter | null)[],
    sort: Sort,
    { first, after }: PageRequest,
  ): Promise<Page | null> {
    const some = filters.filter((one) => one !== null);
    if (some.length === 0) return null;
    return this.records.list(actor, 'customer', {
      select,
      filter: { or: some },
      sort,
      first: first ?? PAGE,
      totalCount: true,
      ...(after && { after }),
    });
  }
}

const common = (row: Row) => ({
  customerId: String(row['id']),
  name: String(row['name']),
  tier: String(row['tier']),
  ownerName: (row['owner'] as { name: string } | null)?.name ?? null,
});

const totals = ({ totalCount, pageInfo }: Page) => ({
  totalCount: totalCount ?? 0,
  nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
});

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
