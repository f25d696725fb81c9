import { actingUserId, defineAction, systemActor, type Actor, type PluginContext } from '@ricejar/sdk';
import { z } from 'zod';
import { holdOut } from '../uplift-model.js';
import { winbackErrors } from '../winback.errors.js';

const DAY = 86_400_000;
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

const LEAST_CUSTOMERS = 20;

const input = z.object({
  name: z.string().trim().min(1).max(255),
  note: z.string().max(20_000).optional(),
  /** Customers whose last order is at least this long ago. */
  silentDays: z.int().min(1).max(3650).default(180),
  windowDays: z.int().min(1).max(365).default(60),
  /** Share that is not approached. */
  holdOut: z.number().min(0.05).max(0.95).default(0.3),
});

const output = z.object({ id: z.string(), approached: z.int(), heldOut: z.int() });

/** Customers who ordered, but not for some days; those of the bin and in a campaign that still runs left out. */
async function silentCustomers(
  { query }: PluginContext,
  actor: Actor,
  today: string,
  days: number,
): Promise<string[]> {
  const live = new Set<string>();
  const customers = query.scan(actor, 'customer', { select: { id: true } });
  for await (const batch of customers) for (const row of batch) live.add(row['id']);
  const running = query.scan(actor, 'winbackTrial', {
    select: { startedOn: true, customer: { id: true }, campaign: { windowDays: true } },
    filter: { startedOn: { gt: dayBefore(today, 365) } },
  });
  for await (const batch of running) {
    for (const { customer, campaign, startedOn } of batch) {
      if (dayBefore(today, campaign.windowDays) < startedOn) live.delete(customer.id);
    }
  }
  const silent: string[] = [];
  const groups = query.scanGroups(actor, 'salesOrder', {
    by: ['customer'],
    filter: { or: [{ status: { isNull: true } }, { status: { notIn: ['draft', 'cancelled'] } }] },
    aggregate: [{ field: 'orderedOn', op: 'max' }],
  });
  for await (const batch of groups) {
    for (const [customer, last] of batch) {
      if (customer && last && live.has(customer) && last <= dayBefore(today, days)) silent.push(customer);
    }
  }
  return silent;
}

/** A number from the id of the campaign, so that anybody can draw the same lots again. */
const seedOf = (id: string): number => Number.parseInt(id.slice(-8), 16);

/** Starts a campaign over all silent customers: the dice decide who of them is approached, and who is held out. */
export const startAction = defineAction({
  label: { en: 'Start a win-back campaign', zh: '发起挽回活动' },
  description: {
    en: 'Takes all customers silent for some time, and holds some of them out at random, so that the effect can be told.',
    zh: '选取沉默一段时间的全部客户，并随机留出一部分作为对照，以便衡量效果。',
  },
  input,
  output,
  permission: 'winback.target',
  run: async ({ silentDays, holdOut: share, ...campaign }, caller, context) => {
    const system = systemActor('winback.start', actingUserId(caller) ?? undefined, caller.locale);
    const today = context.clock.now().toISOString().slice(0, 10);
    const customers = await silentCustomers(context, system, today, silentDays);
    if (customers.length < LEAST_CUSTOMERS) {
      throw winbackErrors.WINBACK_TOO_FEW_SILENT({
        found: customers.length,
        needed: LEAST_CUSTOMERS,
        days: silentDays,
      });
    }
    return context.change.transaction(async (tx) => {
      const { id } = await tx.create(system, 'winbackCampaign', {
        ...campaign,
        startedOn: today,
        holdOut: share.toFixed(4),
        ...(actingUserId(caller) && { owner: actingUserId(caller) }),
      });
      const held = holdOut(customers, share, seedOf(id));
      await tx.insertMany(
        system,
        'winbackTrial',
        customers.map((customer) => ({
          campaign: id,
          customer,
          startedOn: today,
          treated: !held.has(customer),
        })),
      );
      return { id, approached: customers.length - held.size, heldOut: held.size };
    });
  },
});
