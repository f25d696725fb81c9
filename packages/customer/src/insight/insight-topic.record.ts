import { BaseRecord, boolean, choice, integer, Record } from '@ricejar/sdk';
import { TOPIC_CHOICES, type InsightTopicKey } from './insight-topics.js';

/** How long knowledge of a topic stays fresh, and whether a dossier is complete without it. */
@Record({
  name: 'insightTopic',
  plural: 'insightTopics',
  label: { en: 'Insight topic', zh: '洞察主题' },
  labelPlural: { en: 'Insight topics', zh: '洞察主题' },
  title: 'topic',
  access: 'shared',
  icon: 'timer-reset',
  listColumns: ['topic', 'freshForDays', 'expected'],
})
export class InsightTopic extends BaseRecord {
  @choice({
    label: { en: 'Topic', zh: '主题' },
    choices: TOPIC_CHOICES,
    required: true,
    unique: true,
    readOnly: true,
  })
  topic!: InsightTopicKey;

  @integer({
    label: { en: 'Fresh for (days)', zh: '保鲜期（天）' },
    help: {
      en: 'Days after its date on which a fact counts as stale.',
      zh: '自事实日期起，超过这些天数即视为过期。',
    },
    required: true,
    min: 1,
    max: 3650,
  })
  freshForDays!: number;

  @boolean({
    label: { en: 'Expected in a dossier', zh: '档案必备' },
    help: {
      en: 'A dossier without a fact on this topic is incomplete.',
      zh: '档案中缺少该主题的事实时，视为不完整。',
    },
  })
  expected?: boolean;
}
