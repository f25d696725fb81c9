import { demand } from './referral.errors.js';

export const REFERRAL_KINDS = ['caused', 'anyway'] as const;
export type ReferralKind = (typeof REFERRAL_KINDS)[number];

/** What one referred customer brings in one period, 1 being the first. */
export interface ReferralYield {
  period: number;
  /**
   * `caused`: would not have come without the referral (type 1), so its margin counts. `anyway`: would have come (type 2), so
   * only the acquisition saved counts.
   */
  type: ReferralKind;
  margin: number;
  /** Paid to the one who referred, and spent on marketing to the referred. */
  referralCost: number;
  marketing: number;
  /** Acquisition cost that the referral saved, in the period in which the customer came. */
  saved: number;
}

/**
 * CRV, the value of a customer's referrals (Kumar, Petersen & Leone 2010, "Driving Profitability by Encouraging Customer
 * Referrals", Journal of Marketing 74, (1)): over type 1, (margin - referral cost - marketing + saved) / (1 + d)^t; over type
 * 2, saved / (1 + d)^t. Throws `REFERRAL_INPUT_INVALID`.
 */
export function referralValue(yields: readonly ReferralYield[], discount: number): number {
  demand(discount > -1 && discount < Infinity, 'discount', discount, '> -1');
  return yields.reduce((sum, { period, type, margin, referralCost, marketing, saved }) => {
    demand(Number.isInteger(period) && period >= 0, 'period', period, '0, 1, 2, ...');
    const gain = type === 'caused' ? margin - referralCost - marketing + saved : saved;
    demand(Math.abs(gain) <= 1e12, 'margin', gain, '-1e12 - 1e12');
    return sum + gain / (1 + discount) ** period;
  }, 0);
}

export const FIELDS = ['champion', 'affluent', 'advocate', 'miser'] as const;
export type Field = (typeof FIELDS)[number];

export interface MapInput {
  customerId: string;
  /** Lifetime value of its own purchases, and of its referrals. */
  ownValue: number;
  referralValue: number;
}

export interface FourFields {
  cutOwn: number;
  cutReferral: number;
  fields: ReadonlyMap<string, Field>;
}

/**
 * The four-field map of Kumar, Petersen & Leone 2007 ("How Valuable Is Word of Mouth?"), cut at the medians: above both
 * champions, above in own value only affluents, in referrals only advocates, in neither misers. Equal to a median counts as
 * not above it.
 */
export function fourFields(customers: readonly MapInput[]): FourFields {
  const cutOwn = median(customers.map(({ ownValue }) => ownValue));
  const cutReferral = median(customers.map((one) => one.referralValue));
  const fields = new Map(
    customers.map((one): [string, Field] => {
      const buys = one.ownValue > cutOwn;
      const refers = one.referralValue > cutReferral;
      return [one.customerId, refers ? (buys ? 'champion' : 'advocate') : buys ? 'affluent' : 'miser'];
    }),
  );
  return { cutOwn, cutReferral, fields };
}

function median(values: readonly number[]): number {
  demand(values.length > 0, 'customers', values.length, '>= 1');
  for (const value of values) demand(Math.abs(value) <= 1e12, 'value', value, '-1e12 - 1e12');
  const order = values.toSorted((a, b) => a - b);
  const middle = order.length / 2;
  return ((order[Math.ceil(middle) - 1] ?? 0) + (order[Math.floor(middle)] ?? 0)) / 2;
}

/**
 * The same referrals as they may enter a total beside the referred customers' own lifetime values: margin and marketing are
 * counted there already, so they are left out here.
 */
export const besideOwnValues = (yields: readonly ReferralYield[]): ReferralYield[] =>
  yields.map((one) => ({ ...one, margin: 0, marketing: 0 }));
