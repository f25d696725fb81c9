import { systemActor, type PendingChange, type PluginContext, type RicejarEvent } from '@ricejar/sdk';
import { after, isId } from '../pending.js';
import { termsOf } from './licence-rows.js';
import { governing } from './licence-terms.js';

export const LICENCES_CHANGED = 'meddevice.licencesChanged';

/** Rule of every change of a licence: tells, once it is committed, whose licences are to be looked at again. */
export async function tellWhoseLicence(change: PendingChange): Promise<void> {
  const customers = [change.before?.['customer'], after(change, 'customer')].filter(isId);
  for (const customer of new Set(customers)) await change.tx.emit(LICENCES_CHANGED, { id: customer });
}

/** Brings what a customer shows of its licences up to date. */
export async function summariseLicences(event: RicejarEvent, context: PluginContext): Promise<void> {
  const id = String(event.payload['id']);
  await context.change.transaction(async (tx) => {
    // Two licences changed at once are summed up one after the other.
    if (!(await tx.lock('customer', id))) return;
    const licence = governing((await tx.find('meddeviceLicence', { customer: id })).map(termsOf));
    const meddevice = {
      licenceNumber: licence?.number ?? null,
      licenceClass: licence?.deviceClass ?? null,
      licenceExpiresOn: licence?.expiresOn ?? null,
    };
    await tx.updateMany(systemActor('meddevice.licences'), 'customer', [{ id, ext: { meddevice } }]);
  });
}
