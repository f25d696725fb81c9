import {
  choice,
  date,
  longText,
  OwnedRecord,
  Record,
  reference,
  text,
  type Choice,
  type Ref,
} from '@ricejar/sdk';

export const TASK_STATUSES: readonly Choice[] = [
  { value: 'open', label: { en: 'Open', zh: '待办' }, tone: 'blue' },
  { value: 'done', label: { en: 'Done', zh: '已完成' }, tone: 'jade' },
];

export const TASK_PRIORITIES: readonly Choice[] = [
  { value: 'low', label: { en: 'Low', zh: '低' }, tone: 'stone' },
  { value: 'normal', label: { en: 'Normal', zh: '普通' }, tone: 'stone' },
  { value: 'high', label: { en: 'High', zh: '高' }, tone: 'gold' },
];

/** Something somebody has to do, mostly for a customer. */
@Record({
  name: 'task',
  plural: 'tasks',
  label: { en: 'Task', zh: '任务' },
  labelPlural: { en: 'Tasks', zh: '任务' },
  title: 'title',
  access: { ownedOrThrough: 'customer' },
  icon: 'square-check',
  listColumns: ['title', 'customer', 'dueOn', 'priority', 'status', 'owner'],
  indexes: [{ fields: ['owner', 'status', 'dueOn'] }, { fields: ['dueOn', 'id'] }],
})
export class Task extends OwnedRecord {
  @text({ label: { en: 'Title', zh: '标题' }, required: true, search: true })
  title!: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'tasks', label: { en: 'Tasks', zh: '任务' } },
  })
  customer?: Ref;

  @date({ label: { en: 'Due', zh: '截止日期' } })
  dueOn?: string;

  @choice({ label: { en: 'Status', zh: '状态' }, choices: TASK_STATUSES, default: 'open' })
  status?: string;

  @choice({ label: { en: 'Priority', zh: '优先级' }, choices: TASK_PRIORITIES, default: 'normal' })
  priority?: string;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;

  @text({
    label: { en: 'Made for', zh: '来源' },
    help: {
      en: 'What a rule made it for; empty where a person did.',
      zh: '由规则自动生成时的缘由；人工创建的任务为空。',
    },
    maxLength: 80,
    index: true,
    readOnly: true,
  })
  cause?: string;
}
