import { dayNumber, defineScoringModel, type ScoreResult } from '@ricejar/customer';
import { spendByYear } from './past-margin.js';
import { fourFields, referralValue, type Field, type ReferralYield } from './referral-value.js';
import { fieldReason, nobodyReason, referredReason, valueReason } from './referral.reasons.js';
import { gatherReferrals, type Referral } from './referrals.js';

interface Terms {
  margin: number;
  discount: number;
  saved: number;
  referralCost: number;
  marketing: number;
}

/** What one referred customer has brought, year by year since it came; 1 is the first year. */
function yieldsOf(years: readonly number[], kind: Referral['kind'], terms: Terms): ReferralYield[] {
  return years.map((spent, index) => ({
    period: index + 1,
    type: kind,
    margin: (terms.margin / 100) * spent,
    referralCost: index === 0 ? terms.referralCost : 0,
    marketing: terms.marketing,
    saved: index === 0 ? terms.saved : 0,
  }));
}

const HALF = { low: 1, high: 2 };
const buys = (field: Field): boolean => field === 'champion' || field === 'affluent';
const refers = (field: Field): boolean => field === 'champion' || field === 'advocate';

const amount = (en: string, zh: string, standard: number) =>
  ({ kind: 'number', label: { en, zh }, default: standard, min: 0, max: 1e9 }) as const;

export const referralModel = defineScoringModel({
  label: { en: 'Referral value', zh: '推荐价值' },
  description: {
    en: 'What the customers that each customer referred have brought so far, and the four-field map of own value and referrals.',
    zh: '每位客户所推荐的客户迄今带来的价值，以及自身价值与推荐价值的四象限图。',
  },
  version: '1.0.0',
  unit: 'money',
  factors: {
    referred: { label: { en: 'Customers referred', zh: '推荐的客户数' } },
    caused: { label: { en: 'Who came by the referral alone', zh: '仅因推荐而来的客户数' } },
    ownValue: { label: { en: 'Own value so far', zh: '自身至今价值' }, format: 'money' },
  },
  needs: 'days',
  map: {
    across: { factor: 'ownHalf', label: { en: 'Own value', zh: '自身价值' } },
    up: { factor: 'referralHalf', label: { en: 'Referral value', zh: '推荐价值' } },
  },
  parameters: {
    margin: {
      kind: 'number',
      label: { en: 'Margin, %', zh: '毛利率（%）' },
      default: 30,
      min: 0.1,
      max: 100,
    },
    discount: {
      kind: 'number',
      label: { en: 'Discount a year, %', zh: '年折现率（%）' },
      default: 10,
      min: 0,
      max: 100,
    },
    saved: amount('Acquisition cost that a referral saves', '每次推荐节省的获客成本', 0),
    referralCost: amount('Reward for a referral', '每次推荐的奖励成本', 0),
    marketing: amount('Marketing to a referred customer, a year', '对被推荐客户的年营销费用', 0),
  },
  gather: gatherReferrals,
  *score({ asOf, table }, terms, referrals): Generator<ScoreResult> {
    if (table.ids.length === 0) return;
    const now = dayNumber(asOf);
    const rows = new Map(table.ids.map((id, row) => [id, row]));
    const discount = terms.discount / 100;
    const free: Terms = { ...terms, saved: 0, referralCost: 0, marketing: 0 };
    const brought = new Map<string, { customers: number; caused: number; yields: ReferralYield[] }>();
    for (const { by, customer, kind } of referrals) {
      const row = rows.get(customer);
      // Who bought nothing by the day has not come yet.
      if (row === undefined) continue;
      const so = brought.get(by) ?? { customers: 0, caused: 0, yields: [] };
      so.customers += 1;
      so.caused += Number(kind === 'caused');
      so.yields.push(...yieldsOf(spendByYear(table, row, now), kind, terms));
      brought.set(by, so);
    }
    const valued = table.ids.map((customerId, row) => ({
      customerId,
      ownValue: referralValue(yieldsOf(spendByYear(table, row, now), 'caused', free), discount),
      referralValue: referralValue(brought.get(customerId)?.yields ?? [], discount),
    }));
    const { fields } = fourFields(valued);
    for (const { customerId, ownValue, referralValue: value } of valued) {
      const field = fields.get(customerId) ?? 'miser';
      const so = brought.get(customerId);
      yield {
        customerId,
        value,
        factors: {
          field,
          ownHalf: buys(field) ? HALF.high : HALF.low,
          referralHalf: refers(field) ? HALF.high : HALF.low,
          ownValue,
          referred: so?.customers ?? 0,
          caused: so?.caused ?? 0,
        },
        reasons: so
          ? [referredReason(so.customers, so.caused), valueReason(value), fieldReason(field)]
          : [nobodyReason(), fieldReason(field)],
      };
    }
  },
});
