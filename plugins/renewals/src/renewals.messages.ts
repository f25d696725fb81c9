import type { Localized } from '@ricejar/sdk';

export const renewalsMessages: Readonly<Record<string, Localized>> = {
  'opportunity.name': { en: 'Renewal: {contract}', zh: '续约：{contract}' },
  'task.title': {
    en: 'Renew {contract}, which ends on {endsOn}',
    zh: '准备续约：{contract}将于 {endsOn} 到期',
  },
  'task.note': {
    en: 'A renewal from {startsOn} to {newEnd} is drafted. Agree on it with the customer and send it for signature.',
    zh: '已草拟 {startsOn} 至 {newEnd} 的续约，请与客户确认后发出签署。',
  },
  'envelope.subject': { en: 'Renewal of {contract}', zh: '{contract} 续约' },
};
