import {
  BaseRecord,
  boolean,
  choice,
  date,
  dateTime,
  decimal,
  integer,
  json,
  longText,
  Record,
  reference,
  references,
  text,
  type Ref,
} from '@ricejar/sdk';
import type { Reason } from '../scoring/scoring-model.js';
import type { SelectionAnswer, SelectionResult } from './selection-evaluation.js';
import type { OverrideStatus } from './selection-standing.js';
import {
  OVERRIDE_CHOICES,
  RESULT_CHOICES,
  SUBJECT_CHOICES,
  type SelectionSubjectKind,
} from './selection.choices.js';

/**
 * "Is it our customer?", answered: for a customer, or for one of its opportunities (a field that the opportunity module
 * adds). A review is never changed; what changed is told by a newer one, and the newest counts.
 */
@Record({
  name: 'selectionReview',
  plural: 'selectionReviews',
  label: { en: 'Selection review', zh: '客户选择评审' },
  labelPlural: { en: 'Selection reviews', zh: '客户选择评审' },
  title: 'name',
  access: { through: 'customer' },
  icon: 'scale',
  listColumns: [
    'name',
    'customer',
    'subject',
    'result',
    'score',
    'overrideStatus',
    'decidedBy',
    'decidedAt',
    'validUntil',
  ],
  indexes: [{ fields: ['customer', 'number'] }, { fields: ['decidedAt', 'id'] }],
})
export class SelectionReview extends BaseRecord {
  @integer({ label: { en: 'Number', zh: '编号' }, required: true, unique: true, readOnly: true })
  number!: number;

  @text({
    label: { en: 'Review', zh: '评审' },
    required: true,
    search: true,
    readOnly: true,
    maxLength: 32,
  })
  name!: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    readOnly: true,
    onDelete: 'cascade',
    inverse: { name: 'selectionReviews', label: { en: 'Selection reviews', zh: '选择评审' } },
  })
  customer!: Ref;

  @choice({
    label: { en: 'About', zh: '评审对象' },
    choices: SUBJECT_CHOICES,
    required: true,
    readOnly: true,
    default: 'customer',
  })
  subject!: SelectionSubjectKind;

  @boolean({
    label: { en: 'Current', zh: '现行' },
    help: { en: 'The newest of its customer or opportunity.', zh: '该客户或商机最新的一份评审。' },
    required: true,
    readOnly: true,
    default: true,
  })
  current!: boolean;

  @reference('selectionPolicy', {
    label: { en: 'Policy', zh: '政策' },
    required: true,
    readOnly: true,
    onDelete: 'restrict',
  })
  policy!: Ref;

  @choice({ label: { en: 'Result', zh: '结论' }, choices: RESULT_CHOICES, required: true, readOnly: true })
  result!: SelectionResult;

  @decimal({
    label: { en: 'Score', zh: '得分' },
    help: { en: 'Weighted, from 0 to 100.', zh: '加权得分，0 到 100。' },
    scale: 2,
    required: true,
    readOnly: true,
  })
  score!: string;

  @json({ label: { en: 'Answers', zh: '回答' }, required: true, readOnly: true })
  answers!: SelectionAnswer[];

  @json({ label: { en: 'Reasons', zh: '理由' }, readOnly: true })
  reasons?: Reason[];

  @references('customer', { label: { en: 'In conflict with', zh: '冲突客户' }, readOnly: true })
  conflicts?: Ref[];

  @longText({ label: { en: 'Conditions', zh: '条件' }, readOnly: true })
  conditions?: string;

  @longText({ label: { en: 'Note', zh: '备注' }, readOnly: true })
  note?: string;

  @reference('user', {
    label: { en: 'Decided by', zh: '评审人' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  decidedBy?: Ref;

  @dateTime({ label: { en: 'Decided', zh: '评审时间' }, required: true, readOnly: true })
  decidedAt!: string;

  @date({
    label: { en: 'Holds until', zh: '有效期至' },
    help: {
      en: 'Or the day by which the conditions are to be met.',
      zh: '有条件通过时为条件的完成期限。',
    },
    required: true,
    readOnly: true,
  })
  validUntil!: string;

  @choice({ label: { en: 'Override', zh: '特批' }, choices: OVERRIDE_CHOICES, readOnly: true, index: true })
  overrideStatus?: OverrideStatus;

  @longText({ label: { en: 'Reason for the override', zh: '特批理由' }, readOnly: true })
  overrideReason?: string;

  @reference('user', {
    label: { en: 'Override asked by', zh: '特批申请人' },
    readOnly: true,
    onDelete: 'setNull',
  })
  overrideRequestedBy?: Ref;

  @dateTime({ label: { en: 'Override asked', zh: '特批申请时间' }, readOnly: true })
  overrideRequestedAt?: string;

  @reference('user', {
    label: { en: 'Override decided by', zh: '特批审批人' },
    readOnly: true,
    onDelete: 'setNull',
  })
  overrideDecidedBy?: Ref;

  @dateTime({ label: { en: 'Override decided', zh: '特批审批时间' }, readOnly: true })
  overrideDecidedAt?: string;

  @longText({ label: { en: 'Note on the override', zh: '特批审批意见' }, readOnly: true })
  overrideNote?: string;
}
