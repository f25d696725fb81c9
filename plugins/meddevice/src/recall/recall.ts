import {
  actingUserId,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Locale,
  type PluginContext,
  type Row,
} from '@ricejar/sdk';
import { z } from 'zod';
import { addDays, dayOf } from '../days.js';
import type { MeddeviceConfig } from '../meddevice.config.js';
import { meddeviceErrors } from '../meddevice.errors.js';
import { taskTitle } from '../task-title.js';

export const recallInput = z.object({
  lot: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
});

export const recallOutput = z.object({
  /** Customers that received the lot. */
  customers: z.int(),
  /** Tasks made now; those of an earlier run of the same recall stay as they are. */
  tasks: z.int(),
});

interface Receiver {
  id: string;
  name: string;
  owner: string | null;
  orgUnit: string | null;
  locale: Locale;
  days: string[];
}

/**
 * Recalls a lot: nothing of it is delivered any more, and every customer that received it gets one task with its account
 * owner. Run again it completes what was left undone, such as after a delivery that was recorded late.
 */
export async function recallLot(
  { lot: id, reason }: z.infer<typeof recallInput>,
  caller: Actor,
  context: PluginContext<MeddeviceConfig>,
): Promise<z.infer<typeof recallOutput>> {
  const actor = systemActor('meddevice.recall', actingUserId(caller) ?? undefined, caller.locale);
  const today = dayOf(context.clock.now());
  const lot = await context.change.transaction(async (tx) => {
    const found = await tx.lock('meddeviceLot', id);
    if (!found) throw meddeviceErrors.MEDDEVICE_LOT_UNKNOWN();
    if (found['status'] === 'recalled') return found;
    const recalled = { status: 'recalled', recalledOn: today, recallReason: reason };
    await tx.update(actor, 'meddeviceLot', id, null, recalled);
    await tx.emit('meddevice.lotRecalled', { id, number: found['number'] });
    return { ...found, ...recalled };
  });

  const receivers = await receiversOf(context, actor, id);
  const dueOn = addDays(today, context.config.recallDays);
  const tasks = await context.change.transaction(async (tx) => {
    // Two who recall the same lot at once make one set of tasks.
    await tx.lock('meddeviceLot', id);
    let made = 0;
    for (const receiver of receivers) {
      if (await hasTask(tx, id, receiver.id)) continue;
      await tx.create(actor, 'task', { ...taskFor(context, lot, receiver), dueOn });
      made += 1;
    }
    return made;
  });
  return { customers: receivers.length, tasks };
}

async function hasTask(tx: ChangeTransaction, lot: string, customer: string): Promise<boolean> {
  return (await tx.find('task', { customer, 'ext.meddevice.recalledLot': lot })).length > 0;
}

/** Who received the lot, each once, with the days on which it did. */
async function receiversOf(context: PluginContext, actor: Actor, lot: string): Promise<Receiver[]> {
  const receivers = new Map<string, Receiver>();
  const deliveries = context.query.scan(actor, 'meddeviceDelivery', {
    select: {
      deliveredOn: true,
      customer: { id: true, name: true, owner: { id: true, locale: true }, orgUnit: { id: true } },
    },
    filter: { lot: { id: { eq: lot } }, customer: { deletedAt: { isNull: true } } },
  });
  for await (const batch of deliveries) {
    for (const { customer, deliveredOn } of batch as Row[]) {
      const known = receivers.get(customer.id);
      if (known) known.days.push(deliveredOn);
      else
        receivers.set(customer.id, {
          id: customer.id,
          name: customer.name,
          owner: customer.owner?.id ?? null,
          orgUnit: customer.orgUnit?.id ?? null,
          locale: (customer.owner?.locale ?? actor.locale) as Locale,
          days: [deliveredOn],
        });
    }
  }
  return [...receivers.values()];
}

function taskFor(
  context: PluginContext,
  lot: Row,
  { id, name, owner, orgUnit, locale, days }: Receiver,
): Row {
  const values = {
    lot: lot['number'],
    customer: name,
    reason: lot['recallReason'],
    days: days.sort().join(', '),
  };
  return {
    title: taskTitle(context.text('recall.task', locale, values)),
    note: context.text('recall.note', locale, values),
    customer: id,
    owner,
    orgUnit,
    priority: 'high',
    ext: { meddevice: { recalledLot: lot['id'] } },
  };
}
