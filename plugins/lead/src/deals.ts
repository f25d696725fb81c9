import type { FactsInput } from '@ricejar/customer';
import type { Row } from '@ricejar/sdk';

/** A deal as it was known on a day. Days are `YYYY-MM-DD`, the amount is in the base currency. */
export interface Deal {
  id: string;
  customer: string | null;
  startedOn: string;
  /** Undefined while the deal is open. */
  ended?: { on: string; won: boolean };
  stage: string;
  /** Of the stage it stands in now, as its administrator set it; null where none is set. */
  stageChance: number | null;
  amount: number | null;
  /** Of the customer. */
  employees: number | null;
  industry: string;
  source: string;
}

const dayOf = (time: unknown): string => String(time).slice(0, 10);
const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

const SELECT = {
  id: true,
  createdAt: true,
  engagedOn: true,
  closedOn: true,
  amount: { base: true },
  stage: { name: true, kind: true, probability: true },
  customer: { id: true, industry: true, source: true, employees: true },
} as const;

/**
 * Deals begun by a day: those that ended later were open on it. A deal that has ended nobody knows when is left out.
 */
export async function gatherDeals({ actor, records, asOf }: FactsInput): Promise<Deal[]> {
  const deals: Deal[] = [];
  for await (const batch of records.scan(actor, 'opportunity', { select: SELECT })) {
    for (const row of batch) {
      const deal = dealOf(row);
      if (!deal || deal.startedOn > asOf) continue;
      const { ended, ...rest } = deal;
      deals.push(ended && ended.on <= asOf ? deal : rest);
    }
  }
  return deals.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function dealOf(row: Row): Deal | undefined {
  const { stage, customer, closedOn } = row;
  const open = stage.kind === 'open';
  if (!open && !closedOn) return undefined;
  const created = dayOf(row['createdAt']);
  // A deal that was brought in from elsewhere is older than its record.
  const startedOn = [row['engagedOn'], open ? created : closedOn, created].filter(Boolean).sort()[0];
  return {
    id: row['id'],
    customer: customer?.id ?? null,
    startedOn,
    ...(!open && { ended: { on: closedOn, won: stage.kind === 'won' } }),
    stage: stage.name,
    stageChance: numberOf(stage.probability),
    amount: numberOf(row['amount']?.base),
    employees: numberOf(customer?.employees),
    industry: customer?.industry ?? '',
    source: customer?.source ?? '',
  };
}
