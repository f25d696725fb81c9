import type { CustomerFacts } from './customer-facts.js';
import { quantile } from './ranks.js';

/** What a wallet was told by: its owner, the customer's turnover or its head count. */
export type Basis = 'given' | 'revenue' | 'employees';

const SIZES = ['revenue', 'employees'] as const;
type Size = (typeof SIZES)[number];

export interface Wallet {
  /** Never less than what was bought already. */
  wallet: number | null;
  basis: Basis | null;
}

/**
 * What customers could buy a year. A wallet that somebody filled in stands. Otherwise the customer is measured by what
 * those of its industry that buy most for their size buy, for each unit of turnover, or of head count; by all industries
 * together where its own has too few.
 */
export function benchmarks(
  customers: readonly CustomerFacts[],
  { peers, quantile: share }: { peers: number; quantile: number },
): (customer: CustomerFacts) => Wallet {
  const intensities = new Map<string, number[]>();
  const note = (key: string, value: number): void => {
    const known = intensities.get(key);
    if (known) known.push(value);
    else intensities.set(key, [value]);
  };
  for (const customer of customers) {
    for (const size of SIZES) {
      const intensity = intensityOf(customer, size);
      if (intensity === null) continue;
      note(size, intensity);
      if (customer.industry !== null) note(`${size} ${customer.industry}`, intensity);
    }
  }
  const rates = new Map(
    [...intensities]
      .filter(([, all]) => all.length >= peers)
      .map(([key, all]) => [key, quantile(all, share)]),
  );
  return (customer) => {
    const atLeast = (wallet: number, basis: Basis): Wallet => ({
      wallet: Math.max(wallet, customer.recent),
      basis,
    });
    if (customer.wallet !== null && customer.wallet > 0) return atLeast(customer.wallet, 'given');
    for (const size of SIZES) {
      const measure = customer[size];
      const rate = rates.get(`${size} ${customer.industry}`) ?? rates.get(size);
      if (measure !== null && measure > 0 && rate !== undefined) return atLeast(rate * measure, size);
    }
    return { wallet: null, basis: null };
  };
}

/** What a customer buys for each unit of its size; null when it bought nothing or has no size. */
function intensityOf(customer: CustomerFacts, size: Size): number | null {
  const measure = customer[size];
  return measure !== null && measure > 0 && customer.recent > 0 ? customer.recent / measure : null;
}
