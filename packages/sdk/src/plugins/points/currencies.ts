import type { Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';

/** A unit that money fields may hold beside the currencies of ISO 4217: points, tokens, a currency of old. */
export interface CurrencyEntry {
  label: Localized;
  /** Three capital letters that ISO 4217 does not use; those that begin with X are kept free for such purposes. */
  code: string;
  /** Digits after the point of the smallest unit, 0 to 4. */
  digits: number;
}

export const currencies = extensionPoint<CurrencyEntry>('currencies', {
  owner: 'core',
  faults: ({ code, digits }) => [
    ...(/^[A-Z]{3}$/.test(code) ? [] : ['code must be three capital letters']),
    ...(Number.isInteger(digits) && digits >= 0 && digits <= 4 ? [] : ['digits must be 0 to 4']),
  ],
});
