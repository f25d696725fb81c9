import { systemActor, type Locale, type PluginContext, type Row } from '@ricejar/sdk';
import { addDays, dayOf, latest } from '../days.js';
import { romanOf } from '../device-class.js';
import type { MeddeviceConfig } from '../meddevice.config.js';
import { taskTitle } from '../task-title.js';
import { termsOf } from './licence-rows.js';
import { isSuperseded } from './licence-terms.js';

/** A task is due this many days before the licence runs out. */
const LEAD_DAYS = 14;

/**
 * One task for every licence that runs out within the days configured, or has run out, unless a longer one covers the
 * same: once for each expiry date, whoever asks and however often. Answers how many it made.
 */
export async function remindOfLicences(context: PluginContext<MeddeviceConfig>): Promise<number> {
  const actor = systemActor('meddevice.reminders');
  const today = dayOf(context.clock.now());
  const ending = context.query.scan(actor, 'meddeviceLicence', {
    select: { id: true, expiresOn: true, remindedOf: true },
    filter: {
      expiresOn: { lte: addDays(today, context.config.warnDays) },
      customer: { deletedAt: { isNull: true } },
    },
  });
  let made = 0;
  for await (const batch of ending) {
    for (const { id, expiresOn, remindedOf } of batch) {
      if (remindedOf !== expiresOn && (await remind(context, String(id), today))) made += 1;
    }
  }
  return made;
}

function remind(context: PluginContext<MeddeviceConfig>, id: string, today: string): Promise<boolean> {
  const actor = systemActor('meddevice.reminders');
  return context.change.transaction(async (tx) => {
    const row = await tx.lock('meddeviceLicence', id);
    if (!row || row['remindedOf'] === row['expiresOn']) return false;
    const customer = await tx.read('customer', String(row['customer']));
    if (!customer) return false;
    const licence = termsOf(row);
    const all = await tx.find('meddeviceLicence', { customer: customer['id'] });
    if (isSuperseded(licence, all.map(termsOf))) return false;
    const owner = customer['owner'] ? await tx.read('user', String(customer['owner'])) : null;
    const words = wordsOf(context, (owner?.['locale'] ?? 'en') as Locale, customer, row);
    await tx.create(actor, 'task', {
      ...words,
      customer: customer['id'],
      owner: customer['owner'] ?? null,
      orgUnit: customer['orgUnit'] ?? null,
      dueOn: latest(today, addDays(licence.expiresOn, -LEAD_DAYS)),
      priority: licence.expiresOn <= today ? 'high' : 'normal',
      ext: { meddevice: { licence: id } },
    });
    await tx.update(actor, 'meddeviceLicence', id, null, { remindedOf: licence.expiresOn });
    return true;
  });
}

function wordsOf(context: PluginContext<MeddeviceConfig>, locale: Locale, customer: Row, licence: Row) {
  const { number, deviceClass, expiresOn } = termsOf(licence);
  const values = { customer: customer['name'], number, expiresOn, deviceClass: romanOf(deviceClass) };
  return {
    title: taskTitle(context.text('licence.task', locale, values)),
    note: context.text('licence.note', locale, values),
  };
}
