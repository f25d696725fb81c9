import {
  BaseRecord,
  choice,
  dateTime,
  integer,
  json,
  longText,
  Record,
  reference,
  text,
  type Choice,
  type Ref,
} from '@ricejar/sdk';
import type { TierDefinition } from './tier-definition.js';

export const POLICY_STATUSES: readonly Choice[] = [
  { value: 'draft', label: { en: 'Draft', zh: '草稿' }, tone: 'blue' },
  { value: 'published', label: { en: 'Published', zh: '已发布' }, tone: 'jade' },
  { value: 'retired', label: { en: 'Retired', zh: '已停用' }, tone: 'stone' },
];

/** Which customers are S, A, B and C: a scoring model with cut-offs. At most one policy is published. */
@Record({
  name: 'tierPolicy',
  plural: 'tierPolicies',
  label: { en: 'Tier policy', zh: '分级政策' },
  labelPlural: { en: 'Tier policies', zh: '分级政策' },
  title: 'name',
  access: 'shared',
  icon: 'layers',
  listColumns: ['number', 'name', 'model', 'status', 'publishedAt', 'publishedBy'],
})
export class TierPolicy extends BaseRecord {
  @integer({ label: { en: 'Number', zh: '编号' }, required: true, unique: true, readOnly: true })
  number!: number;

  @text({ label: { en: 'Name', zh: '名称' }, required: true, readOnly: true, maxLength: 120 })
  name!: string;

  @choice({
    label: { en: 'Status', zh: '状态' },
    choices: POLICY_STATUSES,
    required: true,
    readOnly: true,
    default: 'draft',
  })
  status!: string;

  @text({ label: { en: 'Scoring model', zh: '评分模型' }, required: true, readOnly: true, maxLength: 64 })
  model!: string;

  @json({ label: { en: 'Definition', zh: '定义' }, required: true, readOnly: true })
  definition!: TierDefinition;

  @dateTime({ label: { en: 'Published', zh: '发布时间' }, readOnly: true })
  publishedAt?: string;

  @reference('user', { label: { en: 'Published by', zh: '发布人' }, readOnly: true, onDelete: 'setNull' })
  publishedBy?: Ref;

  @longText({ label: { en: 'Note', zh: '说明' }, readOnly: true })
  note?: string;
}
