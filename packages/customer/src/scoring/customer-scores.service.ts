import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor, type Json } from '@ricejar/sdk';
import type { CustomerScoreType } from './scoring.types.js';
import { StoredScores, type StoredScore } from './stored-scores.service.js';

const MOST = 200;

/** What models say of customers, to those who may see both the customer and the run. */
@Injectable()
export class CustomerScores {
  constructor(
    private readonly records: RecordQuery,
    private readonly stored: StoredScores,
  ) {}

  async of(actor: Actor, customerId: string, model: string | null): Promise<CustomerScoreType[]> {
    const [customer] = await this.seen(actor, [customerId]);
    if (!customer) return [];
    const scores = (await this.stored.of(customerId)).filter(
      ({ run }) => model === null || run.model === model,
    );
    const runs = await this.seenRuns(
      actor,
      scores.map(({ run }) => run.id),
    );
    return scores.filter(({ run }) => runs.has(run.id)).map((score) => answer(customer, score));
  }

  async best(actor: Actor, model: string, first: number): Promise<CustomerScoreType[]> {
    const [run] = await this.stored.kept(model);
    if (!run || !(await this.seenRuns(actor, [run.id])).has(run.id)) return [];
    const names = new Map<string, NamedCustomer>();
    const wanted = Math.min(Math.max(first, 0), MOST);
    const best = await this.stored.best(run, wanted, async (ids) => {
      const seen = await this.seen(actor, ids);
      for (const one of seen) names.set(one.id, one);
      return new Set(seen.map(({ id }) => id));
    });
    return best.flatMap(({ customerId, score }) => {
      const customer = names.get(customerId);
      return customer ? [answer(customer, score)] : [];
    });
  }

  private async seen(actor: Actor, ids: readonly string[]): Promise<NamedCustomer[]> {
    const { nodes } = await this.records.list<{ id: string; name: string }>(actor, 'customer', {
      select: { id: true, name: true },
      filter: { id: { in: [...ids] } },
      first: MOST,
    });
    return nodes;
  }

  private async seenRuns(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { nodes } = await this.records.list<{ id: string }>(actor, 'scoreRun', {
      select: { id: true },
      filter: { id: { in: [...new Set(ids)] } },
      first: MOST,
    });
    return new Set(nodes.map(({ id }) => id));
  }
}

interface NamedCustomer {
  id: string;
  name: string;
}

const answer = (
  customer: NamedCustomer,
  { run, value, factors, reasons }: StoredScore,
): CustomerScoreType => ({
  model: run.model,
  customer,
  run,
  value: value.toFixed(6),
  factors: factors as unknown as Json,
  reasons: reasons as unknown as Json,
});
