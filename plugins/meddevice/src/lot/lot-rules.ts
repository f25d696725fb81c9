import type { PendingChange } from '@ricejar/sdk';
import type { DeviceClass } from '../device-class.js';
import { meddeviceErrors } from '../meddevice.errors.js';
import { after, isId, touches } from '../pending.js';
import { requireLicence } from '../sale/sellable.js';

/** Rule before a delivery is written. The lot is locked, so that a recall misses no delivery under way. */
export async function beforeDelivery(change: PendingChange): Promise<void> {
  if (!touches(change, 'lot', 'customer', 'deliveredOn')) return;
  const lotId = after(change, 'lot');
  const customer = after(change, 'customer');
  const day = after(change, 'deliveredOn');
  if (!isId(lotId) || !isId(customer) || typeof day !== 'string') return;
  const lot = await change.tx.lock('meddeviceLot', lotId);
  if (!lot) return;
  const number = lot['number'];
  if (lot['status'] === 'recalled' && touches(change, 'lot', 'customer'))
    throw meddeviceErrors.MEDDEVICE_LOT_RECALLED({ field: 'lot', lot: number });
  if (lot['expiresOn'] && String(lot['expiresOn']) < day)
    throw meddeviceErrors.MEDDEVICE_LOT_EXPIRED({
      field: 'lot',
      lot: number,
      expiresOn: lot['expiresOn'],
      day,
    });
  const registration = await change.tx.read('meddeviceRegistration', String(lot['registration']));
  if (registration)
    await requireLicence(change.tx, customer, registration['deviceClass'] as DeviceClass, day);
}

/** A lot that somebody received, or that was recalled, is kept: it must be found again years later. */
export async function keepLot({ id, before, tx }: PendingChange): Promise<void> {
  const recalled = before?.['status'] === 'recalled';
  if (recalled || (await tx.find('meddeviceDelivery', { lot: id })).length > 0)
    throw meddeviceErrors.MEDDEVICE_RECALL_KEPT({ lot: before?.['number'] });
}
