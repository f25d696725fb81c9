import type { Choice } from '@ricejar/sdk';

/** What there is to know about a key customer, in the order in which a dossier tells it. */
export const INSIGHT_TOPICS = [
  'industry',
  'finances',
  'strategy',
  'wallet',
  'competitors',
  'alliances',
  'risk',
] as const;
export type InsightTopicKey = (typeof INSIGHT_TOPICS)[number];

export const TOPIC_CHOICES: readonly Choice[] = [
  { value: 'industry', label: { en: 'Industry', zh: '所在行业' } },
  { value: 'finances', label: { en: 'Finances', zh: '财务状况' } },
  { value: 'strategy', label: { en: 'Strategy', zh: '战略方向' } },
  { value: 'wallet', label: { en: 'Share of wallet', zh: '钱包份额' } },
  { value: 'competitors', label: { en: 'Competitors', zh: '竞争对手' } },
  { value: 'alliances', label: { en: 'Alliances', zh: '联盟与合作' } },
  { value: 'risk', label: { en: 'Risk', zh: '风险' } },
];

export const CONFIDENCE_LEVELS: readonly Choice[] = [
  { value: 'high', label: { en: 'Confirmed', zh: '已证实' }, tone: 'jade' },
  { value: 'medium', label: { en: 'Likely', zh: '较可信' }, tone: 'slate' },
  { value: 'low', label: { en: 'Hearsay', zh: '传闻' }, tone: 'stone' },
];
