import type { ChangeTransaction, Row } from '@ricejar/sdk';
import { higher, romanOf, type DeviceClass } from '../device-class.js';
import { termsOf } from '../licence/licence-rows.js';
import { coverOn } from '../licence/licence-terms.js';
import { meddeviceErrors } from '../meddevice.errors.js';

export interface Sale {
  customer: string;
  product: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

const runsOn = (registration: Row, day: string): boolean =>
  (registration['validFrom'] ?? day) <= day && (registration['expiresOn'] ?? day) >= day;

/**
 * Refuses a sale that the law does not allow: of a device whose registration does not run on that day, or to a customer
 * without a licence that covers its class on that day. Products without a registration are no devices.
 */
export async function requireSellable(
  tx: ChangeTransaction,
  { customer, product, day }: Sale,
): Promise<void> {
  const registrations = await tx.find('meddeviceRegistration', { product });
  if (registrations.length === 0) return;
  const running = registrations.filter((one) => runsOn(one, day));
  const [first] = running;
  if (!first) {
    const number = registrations.at(-1)?.['number'];
    throw meddeviceErrors.MEDDEVICE_REGISTRATION_EXPIRED({ field: 'product', number, day });
  }
  const strictest = running.reduce<DeviceClass>(
    (found, one) => higher(found, one['deviceClass'] as DeviceClass),
    first['deviceClass'] as DeviceClass,
  );
  await requireLicence(tx, customer, strictest, day);
}

/** Throws `MEDDEVICE_LICENCE_MISSING`, `MEDDEVICE_LICENCE_EXPIRED` and `MEDDEVICE_LICENCE_NOT_BEGUN`. */
export async function requireLicence(
  tx: ChangeTransaction,
  customer: string,
  device: DeviceClass,
  day: string,
): Promise<void> {
  const licences = await tx.find('meddeviceLicence', { customer });
  const cover = coverOn(licences.map(termsOf), device, day);
  const details = { field: 'customer', deviceClass: romanOf(device), day };
  switch (cover.kind) {
    case 'missing':
      throw meddeviceErrors.MEDDEVICE_LICENCE_MISSING(details);
    case 'expired': {
      const { number, expiresOn } = cover.licence;
      throw meddeviceErrors.MEDDEVICE_LICENCE_EXPIRED({ ...details, number, expiresOn });
    }
    case 'early': {
      const { number, validFrom } = cover.licence;
      throw meddeviceErrors.MEDDEVICE_LICENCE_NOT_BEGUN({ ...details, number, validFrom });
    }
    case 'covered':
    case 'notNeeded':
  }
}
