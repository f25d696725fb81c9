import type { Actor, PluginContext, RicejarEvent } from '@ricejar/sdk';
import { scoreOf, WINDOW_DAYS, type Touch } from './score.js';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** Scores the customer that an activity was about. */
export async function scoreForActivity(
  { payload }: RicejarEvent,
  actor: Actor,
  context: PluginContext,
): Promise<void> {
  const id = String(payload['id']);
  const activity = await context.query.get(actor, 'activity', id, { customer: { id: true } });
  if (activity) await scoreCustomers([activity['customer'].id], actor, context);
}

/** Writes the score of these customers; those whose score is what it was are left alone. */
export async function scoreCustomers(
  ids: readonly string[],
  actor: Actor,
  { query, change, clock }: PluginContext,
): Promise<void> {
  const now = clock.now().getTime();
  const since = new Date(now - WINDOW_DAYS * DAY_MS).toISOString();
  const touches = new Map<string, Touch[]>(ids.map((id) => [id, []]));
  const batches = query.scan(actor, 'activity', {
    select: { kind: true, occurredAt: true, customer: { id: true } },
    filter: { customer: { id: { in: [...ids] } }, occurredAt: { gte: since } },
  });
  for await (const batch of batches)
    for (const { kind, occurredAt, customer } of batch)
      touches.get(customer.id)?.push({ kind, age: (now - Date.parse(occurredAt)) / DAY_MS });
  const rows = [...touches].map(([id, list]) => ({ id, ext: { starter: { score: scoreOf(list) } } }));
  await change.updateMany(actor, 'customer', rows);
}

/** Scores every customer. */
export async function scoreAll(actor: Actor, context: PluginContext): Promise<void> {
  const batches = context.query.scan(actor, 'customer', { select: { id: true }, batch: BATCH });
  for await (const batch of batches)
    await scoreCustomers(
      batch.map(({ id }) => id),
      actor,
      context,
    );
}
