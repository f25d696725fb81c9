import { extensionPoint, type Filter, type Localized } from '@ricejar/sdk';

/** Where a module keeps what customers bought, in the words of its own record type: insight adds it up as whoever asks. */
export interface SalesLedger {
  label: Localized;
  record: string;
  /** Reference to the customer. */
  customer: string;
  /** Date field. */
  day: string;
  /** Money field; sums are in the base currency. */
  amount: string;
  /** What counts as a sale; everything unless told. */
  filter?: Filter;
}

/** Ledgers must hold different sales: they are added up. */
export const salesLedgers = extensionPoint<SalesLedger>('salesLedgers', { owner: 'customer' });
