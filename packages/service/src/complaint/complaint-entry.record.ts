import { BaseRecord, dateTime, integer, longText, Record, reference, text, type Ref } from '@ricejar/sdk';

/** One step of a complaint: what was done, from which state to which. Written by the flow alone, never changed. */
@Record({
  name: 'complaintEntry',
  plural: 'complaintEntries',
  label: { en: 'Complaint entry', zh: '投诉处理记录' },
  labelPlural: { en: 'Complaint entries', zh: '投诉处理记录' },
  title: 'transition',
  access: { through: 'complaint' },
  icon: 'scroll-text',
  listColumns: ['complaint', 'transition', 'fromState', 'toState', 'enteredAt'],
})
export class ComplaintEntry extends BaseRecord {
  @reference('complaint', {
    label: { en: 'Complaint', zh: '投诉' },
    required: true,
    readOnly: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'entries', label: { en: 'Entries', zh: '处理记录' } },
  })
  complaint!: Ref;

  @integer({
    label: { en: 'Position', zh: '序号' },
    help: { en: 'From 1, in the order of the steps.', zh: '从 1 开始，按步骤先后。' },
    readOnly: true,
  })
  position?: number;

  @text({ label: { en: 'Step', zh: '步骤' }, required: true, maxLength: 64, readOnly: true })
  transition!: string;

  @text({ label: { en: 'From state', zh: '原状态' }, maxLength: 64, readOnly: true })
  fromState?: string;

  @text({ label: { en: 'To state', zh: '新状态' }, required: true, maxLength: 64, readOnly: true })
  toState!: string;

  @longText({ label: { en: 'Note', zh: '备注' }, readOnly: true })
  note?: string;

  @dateTime({ label: { en: 'Entered', zh: '记录时间' }, required: true, readOnly: true })
  enteredAt!: string;
}
