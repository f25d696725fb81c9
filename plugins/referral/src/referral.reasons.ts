import type { Reason } from '@ricejar/customer';
import type { Localized } from '@ricejar/sdk';
import type { Field } from './referral-value.js';

export const nobodyReason = (): Reason => ({
  code: 'referral.nobody',
  values: {},
  text: { en: 'Has referred nobody who bought', zh: '尚未推荐过成交客户' },
});

export const referredReason = (customers: number, caused: number): Reason => ({
  code: 'referral.referred',
  values: { customers, caused },
  text: {
    en: `Referred ${customers} ${customers === 1 ? 'customer' : 'customers'}, ${caused} of whom came because of it`,
    zh: `推荐了 ${customers} 位客户，其中 ${caused} 位因推荐而来`,
  },
});

export const valueReason = (value: number): Reason => ({
  code: 'referral.value',
  values: { value: Math.round(value) },
  text: {
    en: `They have brought ${Math.round(value).toLocaleString('en')} so far`,
    zh: `这些客户迄今带来价值 ${Math.round(value).toLocaleString('en')}`,
  },
});

const FIELD_TEXTS: Readonly<Record<Field, Localized>> = {
  champion: { en: 'Champion: buys much and refers', zh: '冠军：买得多，也推荐' },
  affluent: { en: 'Affluent: buys much, ask for referrals', zh: '富户：买得多，可请其推荐' },
  advocate: { en: 'Advocate: refers more than it buys', zh: '推荐者：推荐多于购买' },
  miser: { en: 'Miser: buys little and does not refer', zh: '低价值：买得少，也不推荐' },
};

export const fieldReason = (field: Field): Reason => ({
  code: `referral.${field}`,
  values: {},
  text: FIELD_TEXTS[field],
});
