/**
 * Our sales as a share of all that a customer buys of the kind, 0 to 1; above 1 the estimate of the total is too low.
 * Null for a total of nothing. Both are decimal strings in the base currency.
 */
export function shareOfWallet(sales: string, total: string): number | null {
  const all = Number(total);
  return all > 0 ? Number(sales) / all : null;
}
