import type { Row } from '@ricejar/sdk';
import type { DeviceClass } from '../device-class.js';
import type { LicenceTerms } from './licence-terms.js';

/** A row of `meddeviceLicence` as its terms. */
export const termsOf = (row: Row): LicenceTerms => ({
  id: String(row['id']),
  number: String(row['number']),
  deviceClass: row['deviceClass'] as DeviceClass,
  validFrom: row['validFrom'] ?? null,
  expiresOn: String(row['expiresOn']),
});
