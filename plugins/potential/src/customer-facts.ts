/** What is known of a customer besides who it is. Amounts are in the organisation's base currency. */
export interface CustomerFacts {
  industry: string | null;
  /** Yearly turnover of the customer. */
  revenue: number | null;
  employees: number | null;
  /** What it spends a year on goods like ours, here and elsewhere, as its account owner knows it. */
  wallet: number | null;
  /** Orders of the last 365 days, the day itself included, and of the 365 before. */
  recent: number;
  earlier: number;
  /** Open deals, each times its chance of being won. */
  pipeline: number;
}

export const NOTHING_KNOWN: CustomerFacts = {
  industry: null,
  revenue: null,
  employees: null,
  wallet: null,
  recent: 0,
  earlier: 0,
  pipeline: 0,
};
