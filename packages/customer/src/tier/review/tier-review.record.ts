import {
  BaseRecord,
  choice,
  date,
  dateTime,
  integer,
  longText,
  Record,
  reference,
  text,
  type Choice,
  type Ref,
} from '@ricejar/sdk';
import { ANY_TIER, type Tier } from '../tiers.js';

export const REVIEW_SUBJECTS: readonly Choice[] = [
  { value: 'policy', label: { en: 'Tier policy', zh: '分级政策' } },
  { value: 'model', label: { en: 'Scoring model', zh: '评分模型' } },
  { value: 'tier', label: { en: 'Tier', zh: '客户等级' } },
];

export const REVIEW_STATUSES: readonly Choice[] = [
  { value: 'open', label: { en: 'Open', zh: '待复核' }, tone: 'blue' },
  { value: 'done', label: { en: 'Done', zh: '已复核' }, tone: 'jade' },
];

export const REVIEW_OUTCOMES: readonly Choice[] = [
  { value: 'kept', label: { en: 'Stays as it is', zh: '维持不变' }, tone: 'jade' },
  { value: 'change', label: { en: 'To be changed', zh: '需要调整' }, tone: 'gold' },
  { value: 'withdrawn', label: { en: 'To be withdrawn', zh: '应予停用' }, tone: 'stone' },
];

/** A date by which somebody looks whether a judgement still holds: a policy, a scoring model, who stands in a tier. */
@Record({
  name: 'tierReview',
  plural: 'tierReviews',
  label: { en: 'Review', zh: '复核' },
  labelPlural: { en: 'Reviews', zh: '复核日程' },
  title: 'title',
  access: 'shared',
  icon: 'calendar-check',
  listColumns: ['title', 'subject', 'dueOn', 'assignee', 'status', 'outcome'],
  indexes: [{ fields: ['status', 'dueOn'] }],
})
export class TierReview extends BaseRecord {
  @text({ label: { en: 'Title', zh: '标题' }, required: true })
  title!: string;

  @choice({ label: { en: 'Of', zh: '对象' }, choices: REVIEW_SUBJECTS, required: true })
  subject!: string;

  @reference('tierPolicy', { label: { en: 'Policy', zh: '分级政策' }, index: true, onDelete: 'setNull' })
  policy?: Ref;

  @text({ label: { en: 'Scoring model', zh: '评分模型' }, maxLength: 64 })
  model?: string;

  @choice({ label: { en: 'Tier', zh: '等级' }, ...ANY_TIER })
  tier?: Tier;

  @date({ label: { en: 'Due', zh: '截止日期' }, required: true })
  dueOn!: string;

  @integer({
    label: { en: 'Every (months)', zh: '复核周期（月）' },
    help: { en: 'The next one follows when this one is done.', zh: '完成后自动安排下一次。' },
    min: 1,
    max: 60,
  })
  everyMonths?: number;

  @reference('user', { label: { en: 'Assigned to', zh: '复核人' }, index: true, onDelete: 'setNull' })
  assignee?: Ref;

  @choice({
    label: { en: 'Status', zh: '状态' },
    choices: REVIEW_STATUSES,
    required: true,
    readOnly: true,
    default: 'open',
  })
  status!: string;

  @choice({ label: { en: 'Outcome', zh: '结论' }, choices: REVIEW_OUTCOMES, readOnly: true })
  outcome?: string;

  @longText({ label: { en: 'Note', zh: '说明' } })
  note?: string;

  @reference('user', { label: { en: 'Reviewed by', zh: '复核完成人' }, readOnly: true, onDelete: 'setNull' })
  reviewedBy?: Ref;

  @dateTime({ label: { en: 'Reviewed', zh: '复核时间' }, readOnly: true })
  reviewedAt?: string;

  @reference('task', { label: { en: 'Task', zh: '任务' }, readOnly: true, onDelete: 'setNull' })
  task?: Ref;
}
