import {
  choice,
  dateTime,
  integer,
  longText,
  OwnedRecord,
  Record,
  reference,
  text,
  type Ref,
} from '@ricejar/sdk';
import {
  complaintCategories,
  complaintChannels,
  complaintSeverities,
  complaintValidities,
} from './complaint.choices.js';

/** What a customer complains of, from the first words heard to the archive. Its flow moves it; see `ComplaintFlow`. */
@Record({
  name: 'complaint',
  plural: 'complaints',
  label: { en: 'Complaint', zh: '投诉' },
  labelPlural: { en: 'Complaints', zh: '投诉' },
  title: 'subject',
  access: { ownedOrThrough: 'customer' },
  icon: 'megaphone',
  listColumns: ['number', 'subject', 'customer', 'severity', 'state', 'validity', 'owner', 'openedAt'],
  indexes: [{ fields: ['openedAt', 'id'] }],
})
export class Complaint extends OwnedRecord {
  @text({ label: { en: 'Number', zh: '编号' }, maxLength: 32, unique: true, search: true, readOnly: true })
  number?: string;

  @text({ label: { en: 'Subject', zh: '主题' }, required: true, search: true })
  subject!: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    index: true,
    onDelete: 'restrict',
    inverse: { name: 'complaints', label: { en: 'Complaints', zh: '投诉' } },
  })
  customer!: Ref;

  @reference('contact', { label: { en: 'Contact', zh: '联系人' }, index: true, onDelete: 'setNull' })
  contact?: Ref;

  @choice({ label: { en: 'Channel', zh: '渠道' }, choices: complaintChannels })
  channel?: string;

  @choice({ label: { en: 'Category', zh: '类别' }, choices: complaintCategories })
  category?: string;

  @choice({ label: { en: 'Severity', zh: '严重程度' }, choices: complaintSeverities, default: 'normal' })
  severity?: string;

  @longText({
    label: { en: "Customer's words", zh: '客户原话' },
    help: {
      en: 'As the customer said it, before anyone judges it.',
      zh: '按客户的原话记录，先不作判断。',
    },
  })
  words?: string;

  @choice({
    label: { en: 'Validity', zh: '是否成立' },
    choices: complaintValidities,
    default: 'pending',
  })
  validity?: string;

  @longText({ label: { en: 'Reason of the judgement', zh: '判定理由' } })
  validityReason?: string;

  @longText({ label: { en: 'Proposal', zh: '处理方案' } })
  proposal?: string;

  @longText({ label: { en: 'Result', zh: '处理结果' } })
  result?: string;

  @text({ label: { en: 'Flow', zh: '处理流程' }, maxLength: 64, readOnly: true })
  flow?: string;

  @integer({ label: { en: 'Flow version', zh: '流程版本' }, readOnly: true })
  flowVersion?: number;

  @text({ label: { en: 'State', zh: '状态' }, maxLength: 64, index: true, readOnly: true })
  state?: string;

  @integer({
    label: { en: 'Steps taken', zh: '已走步数' },
    help: { en: 'Entries in its log: grows with every step.', zh: '处理记录的条数，每走一步加一。' },
    default: 0,
    readOnly: true,
  })
  steps?: number;

  @dateTime({ label: { en: 'Opened', zh: '受理时间' }, readOnly: true })
  openedAt?: string;

  @dateTime({ label: { en: 'Closed', zh: '结案时间' }, readOnly: true })
  closedAt?: string;
}
