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
  type Ref,
} from '@ricejar/sdk';
import type { SelectionDefinition } from './selection-definition.js';
import { SELECTION_POLICY_STATUSES } from './selection.choices.js';

/** What "Is it our customer?" asks, and from which score on the answer is yes. At most one policy is published. */
@Record({
  name: 'selectionPolicy',
  plural: 'selectionPolicies',
  label: { en: 'Selection policy', zh: '客户选择政策' },
  labelPlural: { en: 'Selection policies', zh: '客户选择政策' },
  title: 'name',
  access: 'shared',
  icon: 'scale',
  listColumns: ['number', 'name', 'status', 'publishedAt', 'publishedBy'],
})
export class SelectionPolicy extends BaseRecord {
  @integer({ label: { en: 'Number', zh: '编号' }, required: true, unique: true, readOnly: true })
  number!: number;

  @text({ label: { en: 'Name', zh: '名称' }, required: true, readOnly: true, maxLength: 120 })
  name!: string;

  @choice({
    label: { en: 'Status', zh: '状态' },
    choices: SELECTION_POLICY_STATUSES,
    required: true,
    readOnly: true,
    default: 'published',
  })
  status!: string;

  @json({ label: { en: 'Definition', zh: '定义' }, required: true, readOnly: true })
  definition!: SelectionDefinition;

  @dateTime({ label: { en: 'Published', zh: '发布时间' }, required: true, readOnly: true })
  publishedAt!: string;

  @reference('user', { label: { en: 'Published by', zh: '发布人' }, readOnly: true, onDelete: 'setNull' })
  publishedBy?: Ref;

  @dateTime({ label: { en: 'Retired', zh: '停用时间' }, readOnly: true })
  retiredAt?: string;

  @longText({ label: { en: 'Note', zh: '说明' }, readOnly: true })
  note?: string;
}
