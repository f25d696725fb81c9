/** What the page asks the server for, and how it arranges the answer. */

export type RenewalStatus = 'draft' | 'sent' | 'signed' | 'declined';

export interface RenewalRow {
  id: string;
  status: RenewalStatus;
  startsOn: string;
}

export interface ContractRow {
  id: string;
  name: string;
  endsOn: string;
  renewable: boolean | null;
  yearlyValue: { amount: string; currency: string; base: string } | null;
  customer: { id: string; name: string };
  renewals: RenewalRow[];
}

/** Contracts that the page shows at most. */
export const MOST = 200;

export const ENDING = `query EndingContracts {
  renewalsContracts(
    first: ${MOST}
    filter: { status: { eq: "active" }, endsOn: { inNextDays: 365 } }
    sort: [{ endsOn: ASC }]
  ) {
    nodes {
      id name endsOn renewable yearlyValue { amount currency base } customer { id name }
      renewals(first: 5, sort: [{ startsOn: DESC }]) { id status startsOn }
    }
  }
}`;

export const DRAFT = `mutation Draft($input: JSON!) { runPluginAction(action: "renewals/draft", input: $input) }`;
export const SEND = `mutation Send($input: JSON!) { runPluginAction(action: "renewals/send", input: $input) }`;

/** The renewal for the term that follows; null when it is not drafted. */
export const nextRenewal = ({ endsOn, renewals }: ContractRow): RenewalRow | null =>
  renewals.find(({ startsOn }) => startsOn > endsOn) ?? null;

export interface Month {
  /** `YYYY-MM`. */
  month: string;
  contracts: ContractRow[];
  /** In the base currency: what is not left to end and not signed. */
  atStake: number;
}

/** Contracts by the month in which they end, in the order they came. */
export function byMonth(contracts: readonly ContractRow[]): Month[] {
  const months = new Map<string, Month>();
  for (const contract of contracts) {
    const key = contract.endsOn.slice(0, 7);
    const month = months.get(key) ?? { month: key, contracts: [], atStake: 0 };
    month.contracts.push(contract);
    if (isAtStake(contract)) month.atStake += Number(contract.yearlyValue?.base ?? 0);
    months.set(key, month);
  }
  return [...months.values()];
}

const isAtStake = (contract: ContractRow): boolean =>
  contract.renewable !== false && nextRenewal(contract)?.status !== 'signed';
