import {
  BaseRecord,
  choice,
  dateTime,
  integer,
  longText,
  Record,
  reference,
  text,
  type Choice,
  type Ref,
} from '@ricejar/sdk';

export const ACTIVITY_KINDS: readonly Choice[] = [
  { value: 'call', label: { en: 'Call', zh: '电话' } },
  { value: 'visit', label: { en: 'Visit', zh: '拜访' } },
  { value: 'meeting', label: { en: 'Meeting', zh: '会议' } },
  { value: 'email', label: { en: 'E-mail', zh: '邮件' } },
  { value: 'message', label: { en: 'Message', zh: '消息' } },
  { value: 'note', label: { en: 'Note', zh: '记录' } },
];

/** Kinds in which people meet. */
export const VISIT_KINDS: readonly string[] = ['visit', 'meeting'];

/** Something that was done with a customer: the entries of the timeline. */
@Record({
  name: 'activity',
  plural: 'activities',
  label: { en: 'Activity', zh: '跟进' },
  labelPlural: { en: 'Activities', zh: '跟进记录' },
  title: 'subject',
  access: { through: 'customer' },
  icon: 'messages-square',
  listColumns: ['subject', 'kind', 'customer', 'contact', 'occurredAt', 'createdBy'],
  indexes: [{ fields: ['customer', 'occurredAt', 'id'] }, { fields: ['occurredAt', 'id'] }],
})
export class Activity extends BaseRecord {
  @text({ label: { en: 'Subject', zh: '主题' }, required: true, search: true })
  subject!: string;

  @choice({ label: { en: 'Kind', zh: '方式' }, choices: ACTIVITY_KINDS, default: 'note' })
  kind?: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    onDelete: 'cascade',
    inverse: { name: 'activities', label: { en: 'Activities', zh: '跟进记录' } },
  })
  customer!: Ref;

  @reference('contact', {
    label: { en: 'Contact', zh: '联系人' },
    index: true,
    onDelete: 'setNull',
    inverse: { name: 'activities', label: { en: 'Activities', zh: '跟进记录' } },
  })
  contact?: Ref;

  @dateTime({ label: { en: 'When', zh: '发生时间' }, required: true })
  occurredAt!: string;

  @integer({ label: { en: 'Minutes', zh: '时长（分钟）' }, min: 0, max: 100_000 })
  durationMinutes?: number;

  @longText({ label: { en: 'Note', zh: '内容' } })
  note?: string;
}
