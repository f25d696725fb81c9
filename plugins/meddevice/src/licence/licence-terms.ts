import { covers, higher, type DeviceClass } from '../device-class.js';

/** What a licence allows and when; days are `YYYY-MM-DD`, the last one included. */
export interface LicenceTerms {
  id: string;
  number: string;
  deviceClass: DeviceClass;
  validFrom: string | null;
  expiresOn: string;
}

export type Cover =
  | { kind: 'notNeeded' }
  | { kind: 'covered'; licence: LicenceTerms }
  /** There is one, but not on that day: it has run out, or has not begun. */
  | { kind: 'expired' | 'early'; licence: LicenceTerms }
  | { kind: 'missing' };

const lastToExpire = (licences: readonly LicenceTerms[]): LicenceTerms | undefined =>
  licences.reduce<LicenceTerms | undefined>(
    (last, one) => (last === undefined || one.expiresOn > last.expiresOn ? one : last),
    undefined,
  );

/** Whether a customer with these licences may receive a device of this class on a day. */
export function coverOn(licences: readonly LicenceTerms[], device: DeviceClass, day: string): Cover {
  if (device === 'classI') return { kind: 'notNeeded' };
  const fitting = licences.filter((one) => covers(one.deviceClass, device));
  const begun = fitting.filter((one) => one.validFrom === null || one.validFrom <= day);
  const valid = lastToExpire(begun.filter((one) => one.expiresOn >= day));
  if (valid) return { kind: 'covered', licence: valid };
  const expired = lastToExpire(begun);
  if (expired) return { kind: 'expired', licence: expired };
  const early = lastToExpire(fitting);
  return early ? { kind: 'early', licence: early } : { kind: 'missing' };
}

/** The licence that speaks for a customer: the one that runs longest, of those the one for the highest class. */
export const governing = (licences: readonly LicenceTerms[]): LicenceTerms | undefined =>
  licences.reduce<LicenceTerms | undefined>((best, one) => {
    if (best === undefined || one.expiresOn > best.expiresOn) return one;
    const isHigher =
      one.deviceClass !== best.deviceClass && higher(one.deviceClass, best.deviceClass) === one.deviceClass;
    return one.expiresOn === best.expiresOn && isHigher ? one : best;
  }, undefined);

/** Whether another licence of the customer covers the same and runs longer, so that this one may lapse. */
export const isSuperseded = (licence: LicenceTerms, all: readonly LicenceTerms[]): boolean =>
  all.some(
    (other) =>
      other.id !== licence.id &&
      covers(other.deviceClass, licence.deviceClass) &&
      other.expiresOn > licence.expiresOn,
  );
