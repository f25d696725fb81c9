import { Injectable } from '@nestjs/common';
import { Clock, RecordQuery, type Actor, type Row } from '@ricejar/sdk';
import { completenessOf, topicStates, type Completeness, type TopicState } from './completeness.js';
import { freshnessOf, type FactAge } from './freshness.js';
import { IndustryKnowledge, type IndustryOutlook } from './industry-knowledge.js';
import type { InsightTopicKey } from './insight-topics.js';
import { insightErrors } from './insight.errors.js';
import { SalesFigures } from './sales-figures.js';
import { shareOfWallet } from './share-of-wallet.js';
import { topicRules } from './topic-rules.js';

export interface WalletShare {
  factId: string;
  from: string;
  to: string;
  /** In the base currency, as are the sales; null where the actor may not see sales. */
  total: string;
  sales: string | null;
  share: number | null;
}

export interface Dossier {
  asOf: string;
  topics: TopicState<InsightTopicKey>[];
  facts: (FactAge & { id: string })[];
  completeness: Completeness;
  wallet: WalletShare[];
  industry: IndustryOutlook | null;
}

interface CurrentFact {
  id: string;
  topic: InsightTopicKey;
  datedOn: string;
  isKey: boolean;
  wallet: { from: string; to: string; total: string } | null;
}

/** What is known of one customer, how fresh it is and what is missing. */
@Injectable()
export class DossierService {
  constructor(
    private readonly records: RecordQuery,
    private readonly clock: Clock,
    private readonly sales: SalesFigures,
    private readonly industries: IndustryKnowledge,
  ) {}

  /** Throws `INSIGHT_CUSTOMER_NOT_FOUND`. */
  async dossier(actor: Actor, customerId: string): Promise<Dossier> {
    const customer = await this.records.get(actor, 'customer', customerId, { id: true, industry: true });
    if (!customer) throw insightErrors.INSIGHT_CUSTOMER_NOT_FOUND();
    const asOf = this.clock.now().toISOString().slice(0, 10);
    const [rules, facts] = await Promise.all([
      topicRules(this.records, actor),
      this.currentFacts(actor, customerId),
    ]);
    const inIndustry = customer['industry'] as string | null;
    const industry = inIndustry === null ? null : await this.industries.of(actor, inIndustry);
    // What is known of the industry is known of the customer.
    const profile = industry ? [{ topic: 'industry' as const, datedOn: industry.datedOn, isKey: false }] : [];
    const topics = topicStates(rules, [...facts, ...profile], asOf);
    const days = new Map(rules.map((rule) => [rule.topic, rule.freshForDays]));
    return {
      asOf,
      topics,
      facts: facts.map(({ id, topic, datedOn }) => ({
        id,
        ...freshnessOf(datedOn, days.get(topic) ?? 0, asOf),
      })),
      completeness: completenessOf(topics),
      wallet: await this.wallet(actor, customerId, facts),
      industry,
    };
  }

  private async currentFacts(actor: Actor, customerId: string): Promise<CurrentFact[]> {
    const facts: CurrentFact[] = [];
    const scan = this.records.scan(actor, 'insightFact', {
      select: {
        id: true,
        topic: true,
        datedOn: true,
        isKey: true,
        walletTotal: { base: true },
        periodFrom: true,
        periodTo: true,
      },
      filter: { customer: { id: { eq: customerId } }, supersededBy: { isNull: true } },
    });
    for await (const batch of scan) facts.push(...batch.map(currentFact));
    return facts;
  }

  private async wallet(
    actor: Actor,
    customerId: string,
    facts: readonly CurrentFact[],
  ): Promise<WalletShare[]> {
    const shares = await Promise.all(
      facts.flatMap(({ id, wallet }) =>
        wallet === null
          ? []
          : [
              this.sales.total(actor, wallet, { id: { eq: customerId } }).then((sales) => ({
                factId: id,
                ...wallet,
                sales,
                share: sales === null ? null : shareOfWallet(sales, wallet.total),
              })),
            ],
      ),
    );
    return shares.sort((one, other) => other.to.localeCompare(one.to) || other.from.localeCompare(one.from));
  }
}

function currentFact(row: Row): CurrentFact {
  const total = (row['walletTotal'] as { base: string | null } | null)?.base;
  const [from, to] = [row['periodFrom'], row['periodTo']] as (string | null)[];
  return {
    id: String(row['id']),
    topic: row['topic'] as InsightTopicKey,
    datedOn: String(row['datedOn']),
    isKey: row['isKey'] === true,
    wallet: row['topic'] === 'wallet' && total && from && to ? { from, to, total } : null,
  };
}
