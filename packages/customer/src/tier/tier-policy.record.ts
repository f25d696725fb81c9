import {
  BaseRecord,
  boolean,
  choice,
  date,
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
import type { TierDefinition, TierDefinition1 } from './tier-definition.js';

/** `published` is in force; `approved` comes into force on its day. */
export const POLICY_STATUSES: readonly Choice[] = [
  { value: 'draft', label: { en: 'Draft', zh: '草稿' }, tone: 'blue' },
  { value: 'proposed', label: { en: 'Proposed', zh: '待审批' }, tone: 'gold' },
  { value: 'approved', label: { en: 'Approved', zh: '已批准' }, tone: 'blue' },
  { value: 'published', label: { en: 'Published', zh: '已发布' }, tone: 'jade' },
  { value: 'retired', label: { en: 'Retired', zh: '已停用' }, tone: 'stone' },
  { value: 'rejected', label: { en: 'Rejected', zh: '已驳回' }, tone: 'stone' },
  { value: 'withdrawn', label: { en: 'Withdrawn', zh: '已撤回' }, tone: 'stone' },
];

/** Which customers stand in which tier, and how that was decided. At most one policy is published. */
@Record({
  name: 'tierPolicy',
  plural: 'tierPolicies',
  label: { en: 'Tier policy', zh: '分级政策' },
  labelPlural: { en: 'Tier policies', zh: '分级政策' },
  title: 'name',
  access: 'shared',
  icon: 'layers',
  listColumns: ['number', 'name', 'model', 'status', 'effectiveOn', 'publishedAt', 'publishedBy'],
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
  definition!: TierDefinition | TierDefinition1;

  @dateTime({ label: { en: 'Published', zh: '发布时间' }, readOnly: true })
  publishedAt?: string;

  @reference('user', { label: { en: 'Published by', zh: '发布人' }, readOnly: true, onDelete: 'setNull' })
  publishedBy?: Ref;

  @longText({ label: { en: 'Note', zh: '说明' }, readOnly: true })
  note?: string;

  @date({
    label: { en: 'In force from', zh: '生效日期' },
    help: { en: 'Empty: as soon as it is approved.', zh: '为空则批准后立即生效。' },
    readOnly: true,
  })
  effectiveOn?: string;

  @dateTime({ label: { en: 'Proposed', zh: '提出时间' }, readOnly: true })
  proposedAt?: string;

  @reference('user', {
    label: { en: 'Proposed by', zh: '提出人' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  proposedBy?: Ref;

  @dateTime({ label: { en: 'Decided', zh: '审批时间' }, readOnly: true })
  decidedAt?: string;

  @reference('user', {
    label: { en: 'Decided by', zh: '审批人' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  decidedBy?: Ref;

  @longText({ label: { en: 'Note on the decision', zh: '审批意见' }, readOnly: true })
  decisionNote?: string;

  @boolean({
    label: { en: 'Own approval', zh: '自行批准' },
    help: { en: 'Approved by whoever proposed it.', zh: '由提出人本人批准。' },
    readOnly: true,
  })
  ownApproval?: boolean;

  @json({
    label: { en: 'Graded by', zh: '分级所用批次' },
    help: {
      en: 'The runs that the grades at the customers were made of.',
      zh: '客户当前等级所依据的评分批次。',
    },
    readOnly: true,
  })
  gradedBy?: readonly string[];
}
