import { field } from '@ricejar/sdk';
import { REFERRAL_KINDS } from './referral-value.js';

const KIND_LABELS = {
  caused: { en: 'Came because of it', zh: '因推荐而来' },
  anyway: { en: 'Would have come anyway', zh: '本来也会来' },
} as const;

export const customerFields = {
  referredBy: field.reference('customer', {
    label: { en: 'Referred by', zh: '推荐人' },
    help: { en: 'The customer that sent this one to us.', zh: '介绍该客户给我方的客户。' },
    index: true,
    onDelete: 'setNull',
    inverse: { name: 'referrals', label: { en: 'Referred customers', zh: '推荐来的客户' } },
  }),
  referralKind: field.choice({
    label: { en: 'Effect of the referral', zh: '推荐的作用' },
    help: {
      en: 'Of one that would have come anyway only the acquisition saved counts. Empty: it came because of the referral.',
      zh: '本来也会来的客户只计节省的获客成本。留空视为因推荐而来。',
    },
    choices: REFERRAL_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
  }),
  recommends: field.integer({
    label: { en: 'Would recommend us', zh: '推荐意愿' },
    help: {
      en: 'Their last answer to "how likely are you to recommend us?", from 0 to 10.',
      zh: '客户最近一次对“您有多大可能推荐我们？”的回答，0 到 10 分。',
    },
    min: 0,
    max: 10,
  }),
};
