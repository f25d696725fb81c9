import type { Choice } from '@ricejar/sdk';

export const complaintChannels: readonly Choice[] = [
  { value: 'phone', label: { en: 'Phone', zh: '电话' } },
  { value: 'email', label: { en: 'Email', zh: '邮件' } },
  { value: 'wechat', label: { en: 'WeChat', zh: '微信' } },
  { value: 'website', label: { en: 'Website', zh: '网站' } },
  { value: 'onSite', label: { en: 'On site', zh: '现场' } },
  { value: 'other', label: { en: 'Other', zh: '其他' } },
];

export const complaintCategories: readonly Choice[] = [
  { value: 'quality', label: { en: 'Product quality', zh: '产品质量' } },
  { value: 'delivery', label: { en: 'Delivery', zh: '交付' } },
  { value: 'installation', label: { en: 'Installation', zh: '安装调试' } },
  { value: 'software', label: { en: 'Software', zh: '软件系统' } },
  { value: 'billing', label: { en: 'Billing', zh: '账务' } },
  { value: 'service', label: { en: 'Service', zh: '服务' } },
  { value: 'other', label: { en: 'Other', zh: '其他' } },
];

export const complaintSeverities: readonly Choice[] = [
  { value: 'low', label: { en: 'Low', zh: '轻微' }, tone: 'stone' },
  { value: 'normal', label: { en: 'Normal', zh: '一般' }, tone: 'slate' },
  { value: 'high', label: { en: 'High', zh: '严重' }, tone: 'gold' },
  { value: 'critical', label: { en: 'Critical', zh: '重大' }, tone: 'red' },
];

export const complaintValidities: readonly Choice[] = [
  { value: 'pending', label: { en: 'Not judged', zh: '待判定' }, tone: 'stone' },
  { value: 'valid', label: { en: 'Valid', zh: '成立' }, tone: 'jade' },
  { value: 'partly', label: { en: 'Partly valid', zh: '部分成立' }, tone: 'gold' },
  { value: 'invalid', label: { en: 'Not valid', zh: '不成立' }, tone: 'slate' },
];
