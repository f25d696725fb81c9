import {
  BaseRecord,
  boolean,
  choice,
  date,
  decimal,
  longText,
  money,
  Record,
  reference,
  text,
  url,
  type Money,
  type Ref,
} from '@ricejar/sdk';
import { CONFIDENCE_LEVELS, TOPIC_CHOICES, type InsightTopicKey } from './insight-topics.js';

/**
 * One thing that is known about a customer, where it comes from and of what day it is. A newer fact supersedes an older
 * one; both stay, so that a dossier can be read as it once was.
 */
@Record({
  name: 'insightFact',
  plural: 'insightFacts',
  label: { en: 'Insight', zh: '客户洞察' },
  labelPlural: { en: 'Insights', zh: '客户洞察' },
  title: 'statement',
  access: { through: 'customer' },
  icon: 'lightbulb',
  listColumns: ['statement', 'customer', 'topic', 'isKey', 'datedOn', 'confidence', 'source'],
  indexes: [{ fields: ['customer', 'topic', '-datedOn', '-id'] }, { fields: ['topic', 'datedOn', 'id'] }],
})
export class InsightFact extends BaseRecord {
  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    onDelete: 'cascade',
    inverse: { name: 'insightFacts', label: { en: 'Insights', zh: '客户洞察' } },
  })
  customer!: Ref;

  @choice({ label: { en: 'Topic', zh: '主题' }, choices: TOPIC_CHOICES, required: true })
  topic!: InsightTopicKey;

  @text({
    label: { en: 'Fact', zh: '事实' },
    help: {
      en: 'One sentence that somebody can check: what is so, not what we think of it.',
      zh: '一句可以核实的话：写事实本身，不写我们的看法。',
    },
    required: true,
    search: true,
    maxLength: 500,
  })
  statement!: string;

  @decimal({ label: { en: 'Figure', zh: '数值' } })
  figure?: string;

  @text({ label: { en: 'Unit', zh: '单位' }, maxLength: 40 })
  unit?: string;

  @money({
    label: { en: 'They buy in all', zh: '其采购总额' },
    help: {
      en: 'What the customer buys of our kind of goods from everybody, within the period.',
      zh: '客户在该期间向所有供应商采购同类产品的总额。',
    },
    min: 0,
  })
  walletTotal?: Money;

  @date({ label: { en: 'Period from', zh: '期间起' } })
  periodFrom?: string;

  @date({ label: { en: 'Period to', zh: '期间止' } })
  periodTo?: string;

  @text({
    label: { en: 'Source', zh: '来源' },
    help: { en: 'Who said so or where it is written.', zh: '谁说的，或出自何处。' },
    required: true,
    maxLength: 200,
  })
  source!: string;

  @url({ label: { en: 'Link to the source', zh: '来源链接' } })
  sourceUrl?: string;

  @date({
    label: { en: 'As of', zh: '事实日期' },
    help: {
      en: 'The day the fact speaks of or was confirmed, not the day it was typed in.',
      zh: '事实成立或被证实的日期，而不是录入日期。',
    },
    required: true,
  })
  datedOn!: string;

  @choice({ label: { en: 'Confidence', zh: '可信度' }, choices: CONFIDENCE_LEVELS, default: 'medium' })
  confidence?: string;

  @boolean({
    label: { en: 'Key fact', zh: '关键事实' },
    help: {
      en: 'Decisions rest on it: when it grows stale, the owner of the customer gets a task.',
      zh: '决策以此为据：一旦过期，客户负责人会收到任务。',
    },
  })
  isKey?: boolean;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;

  @reference('insightFact', {
    label: { en: 'Supersedes', zh: '取代' },
    unique: true,
    onDelete: 'setNull',
    inverse: { name: 'supersededBy', label: { en: 'Superseded by', zh: '被取代为' } },
  })
  supersedes?: Ref;

  @reference('task', {
    label: { en: 'Task to renew it', zh: '更新任务' },
    readOnly: true,
    onDelete: 'setNull',
  })
  renewal?: Ref;
}
