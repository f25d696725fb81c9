import type { FactsInput } from '@ricejar/customer';
import type { Filter, Row } from '@ricejar/sdk';
import { NOTHING_KNOWN, type CustomerFacts } from './customer-facts.js';

const DAY = 86_400_000;

/** The day this many days before another, both `YYYY-MM-DD`. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

const baseOf = (money: unknown): number | null => numberOf((money as { base?: string } | null)?.base);

/** What the model knows of every customer on a day. Deals count as they stand now, if they were open on that day. */
export async function gatherFacts(input: FactsInput): Promise<Map<string, CustomerFacts>> {
  const { asOf } = input;
  const yearStart = daysBefore(asOf, 365);
  const [recent, earlier, pipeline] = await Promise.all([
    ordersWithin(input, { gt: yearStart, lte: asOf }),
    ordersWithin(input, { gt: daysBefore(asOf, 730), lte: yearStart }),
    openDeals(input),
  ]);
  const facts = new Map<string, CustomerFacts>();
  const customers = input.records.scan(input.actor, 'customer', {
    select: {
      id: true,
      industry: true,
      employees: true,
      annualRevenue: { base: true },
      ext: { potential: { wallet: { base: true } } },
    },
  });
  for await (const batch of customers) {
    for (const row of batch as Row[]) {
      const id = String(row['id']);
      facts.set(id, {
        industry: row['industry'] ?? null,
        revenue: baseOf(row['annualRevenue']),
        employees: numberOf(row['employees']),
        wallet: baseOf(row['ext']?.potential?.wallet),
        recent: Math.max(0, recent.get(id) ?? 0),
        earlier: Math.max(0, earlier.get(id) ?? 0),
        pipeline: pipeline.get(id) ?? NOTHING_KNOWN.pipeline,
      });
    }
  }
  return facts;
}

async function ordersWithin(
  { actor, records }: FactsInput,
  orderedOn: { gt: string; lte: string },
): Promise<Map<string, number>> {
  const groups = await records.group(actor, 'salesOrder', {
    by: ['customer'],
    filter: {
      orderedOn,
      or: [{ status: { isNull: true } }, { status: { notIn: ['draft', 'cancelled'] } }],
    },
    aggregate: [{ field: 'amount', op: 'sum' }],
  });
  return new Map(
    groups.map(({ key, aggregates }) => [String(key['customer']), Number(aggregates.sum?.['amount'] ?? 0)]),
  );
}

/** Deals that were open on the day, by customer, each amount times the chance of its stage. */
async function openDeals({ actor, records, asOf }: FactsInput): Promise<Map<string, number>> {
  const endOfDay = `${asOf}T23:59:59.999Z`;
  const wasOpen: Filter = {
    createdAt: { lte: endOfDay },
    or: [{ stage: { kind: { eq: 'open' } } }, { closedOn: { gt: asOf } }],
  };
  const chances = await stageChances({ actor, records, asOf });
  const groups = await records.group(actor, 'opportunity', {
    by: ['customer', 'stage'],
    filter: wasOpen,
    aggregate: [{ field: 'amount', op: 'sum' }],
  });
  const deals = new Map<string, number>();
  for (const { key, aggregates } of groups) {
    if (!key['customer']) continue;
    const customer = String(key['customer']);
    const expected = Number(aggregates.sum?.['amount'] ?? 0) * (chances.get(String(key['stage'])) ?? 0);
    deals.set(customer, (deals.get(customer) ?? 0) + expected);
  }
  return deals;
}

/** A deal closed after the day was open on it: its chance then is not known, a half stands for it. */
const CHANCE_UNKNOWN = 0.5;

async function stageChances({ actor, records }: FactsInput): Promise<Map<string, number>> {
  const chances = new Map<string, number>();
  const stages = records.scan(actor, 'stage', { select: { id: true, kind: true, probability: true } });
  for await (const batch of stages) {
    for (const { id, kind, probability } of batch as Row[]) {
      const known = kind === 'open' && probability !== null && probability !== undefined;
      chances.set(String(id), known ? Number(probability) : CHANCE_UNKNOWN);
    }
  }
  return chances;
}
