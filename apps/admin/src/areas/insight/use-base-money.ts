import { useSession } from '@ricejar/admin-sdk';
import type { MoneyValue } from '@ricejar/ui';

/** Amounts of the API in the base currency, as money. */
export function useBaseMoney(): (amount: string | null) => MoneyValue | null {
  const { me } = useSession();
  return (amount) => (me.value && amount !== null ? { amount, currency: me.value.baseCurrency } : null);
}
