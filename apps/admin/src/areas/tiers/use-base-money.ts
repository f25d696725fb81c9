import { useSession } from '@ricejar/admin-sdk';
import type { MoneyValue } from '@ricejar/ui';

/** An amount in the base currency, in whole units: estimates have no cents. */
export function useBaseMoney(): (amount: number) => MoneyValue | null {
  const { me } = useSession();
  return (amount) =>
    me.value ? { amount: String(Math.round(amount)), currency: me.value.baseCurrency } : null;
}
