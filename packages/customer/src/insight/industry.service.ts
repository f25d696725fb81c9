import { Injectable } from '@nestjs/common';
import { Clock, RecordQuery, type Actor, type Filter } from '@ricejar/sdk';
import { INDUSTRIES } from '../customer/customer.choices.js';
import { concentrationOf, type Concentration } from './concentration.js';
import { addDays } from './days.js';
import { IndustryKnowledge, type IndustryOutlook } from './industry-knowledge.js';
import { insightErrors } from './insight.errors.js';
import { SalesFigures, type Period } from './sales-figures.js';

export interface IndustryRow {
  /** Null: customers whose industry is not known. */
  industry: string | null;
  customers: number;
  revenue: string | null;
  share: number | null;
  outlook: IndustryOutlook | null;
}

export interface IndustryOverview extends Period {
  revenue: string | null;
  industries: IndustryRow[];
  concentration: Concentration | null;
}

export interface IndustryCustomer {
  id: string;
  name: string;
  tier: string | null;
  revenue: string;
  share: number;
}

export interface IndustryDetail extends Period {
  industry: string;
  customers: number;
  revenue: string | null;
  concentration: Concentration | null;
  largest: IndustryCustomer[];
  outlook: IndustryOutlook | null;
}

const MOST_DAYS = 3660;
const LARGEST = 10;

const inIndustry = (industry: string | null): Filter => ({
  industry: industry === null ? { isNull: true } : { eq: industry },
});

/** In which industries our customers are, and how much of our sales hangs on few of them. All of it as the actor sees it. */
@Injectable()
export class IndustryService {
  constructor(
    private readonly records: RecordQuery,
    private readonly clock: Clock,
    private readonly sales: SalesFigures,
    private readonly knowledge: IndustryKnowledge,
  ) {}

  /** Industries that have customers or a profile. Throws `INSIGHT_DAYS_INVALID`. */
  async overview(actor: Actor, days: number): Promise<IndustryOverview> {
    const period = this.lastDays(days);
    const [groups, outlooks, revenue] = await Promise.all([
      this.records.group(actor, 'customer', { by: ['industry'] }),
      this.knowledge.all(actor),
      this.sales.total(actor, period, {}),
    ]);
    const counts = new Map(groups.map(({ key, count }) => [key['industry'] as string | null, Number(count)]));
    const rows: IndustryRow[] = [];
    for (const industry of new Set([...counts.keys(), ...outlooks.keys()])) {
      const own = counts.has(industry)
        ? await this.sales.total(actor, period, inIndustry(industry))
        : revenue && '0.0000';
      rows.push({
        industry,
        customers: counts.get(industry) ?? 0,
        revenue: own,
        share: shareOf(Number(own), Number(revenue)),
        outlook: industry === null ? null : (outlooks.get(industry) ?? null),
      });
    }
    return {
      ...period,
      revenue,
      industries: rows.sort(bySize),
      concentration: revenue === null ? null : concentrationOf(rows.map((row) => Number(row.revenue))),
    };
  }

  /** One industry with its largest customers. Throws `INSIGHT_INDUSTRY_UNKNOWN` and `INSIGHT_DAYS_INVALID`. */
  async detail(actor: Actor, industry: string, days: number): Promise<IndustryDetail> {
    if (!INDUSTRIES.some(({ value }) => value === industry))
      throw insightErrors.INSIGHT_INDUSTRY_UNKNOWN({ industry });
    const period = this.lastDays(days);
    const customers = inIndustry(industry);
    const [groups, revenue, sales, outlook] = await Promise.all([
      this.records.group(actor, 'customer', { by: [], filter: customers }),
      this.sales.total(actor, period, customers),
      this.sales.byCustomer(actor, period, customers),
      this.knowledge.of(actor, industry),
    ]);
    return {
      industry,
      ...period,
      customers: Number(groups[0]?.count ?? 0),
      revenue,
      concentration: sales && concentrationOf([...sales.values()]),
      largest: sales ? await this.largest(actor, sales) : [],
      outlook,
    };
  }

  private async largest(actor: Actor, sales: ReadonlyMap<string, number>): Promise<IndustryCustomer[]> {
    const buyers = [...sales].filter(([, amount]) => amount > 0);
    const total = buyers.reduce((sum, [, amount]) => sum + amount, 0);
    const top = buyers
      .sort(([id, amount], [otherId, other]) => other - amount || id.localeCompare(otherId))
      .slice(0, LARGEST);
    if (top.length === 0) return [];
    const { nodes } = await this.records.list(actor, 'customer', {
      select: { id: true, name: true, tier: true },
      filter: { id: { in: top.map(([id]) => id) } },
      first: LARGEST,
    });
    return top.flatMap(([id, amount]) => {
      const customer = nodes.find((one) => one['id'] === id);
      if (!customer) return [];
      const tier = (customer['tier'] as string | null) ?? null;
      return [
        { id, name: String(customer['name']), tier, revenue: amount.toFixed(4), share: amount / total },
      ];
    });
  }

  private lastDays(days: number): Period {
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      throw insightErrors.INSIGHT_DAYS_INVALID({ days, most: MOST_DAYS });
    const to = this.clock.now().toISOString().slice(0, 10);
    return { from: addDays(to, 1 - days), to };
  }
}

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const bySize = (one: IndustryRow, other: IndustryRow): number =>
  Number(other.revenue) - Number(one.revenue) ||
  other.customers - one.customers ||
  String(one.industry).localeCompare(String(other.industry));
