import type { Reason } from '@ricejar/customer';
import {
  BaseRecord,
  choice,
  dateTime,
  integer,
  json,
  Record,
  reference,
  text,
  type Choice,
  type Localized,
  type Ref,
} from '@ricejar/sdk';

export const COMMITMENT_STATUSES = ['running', 'paused', 'kept', 'missed', 'cancelled'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

const statuses: readonly (Choice & { value: CommitmentStatus })[] = [
  { value: 'running', label: { en: 'Running', zh: '进行中' }, tone: 'slate' },
  { value: 'paused', label: { en: 'Paused', zh: '已暂停' }, tone: 'stone' },
  { value: 'kept', label: { en: 'Kept', zh: '已兑现' }, tone: 'jade' },
  { value: 'missed', label: { en: 'Missed', zh: '已超时' }, tone: 'red' },
  { value: 'cancelled', label: { en: 'Cancelled', zh: '已取消' }, tone: 'stone' },
];

/**
 * A promise made with a complaint, and its clock. A missed one stays missed; `settledAt` then says when it was done
 * after all. Times are whole seconds.
 */
@Record({
  name: 'commitment',
  plural: 'commitments',
  label: { en: 'Commitment', zh: '承诺' },
  labelPlural: { en: 'Commitments', zh: '承诺' },
  title: 'kind',
  access: { through: 'complaint' },
  icon: 'handshake',
  listColumns: ['complaint', 'kind', 'status', 'dueAt', 'settledAt', 'escalatedTo'],
  indexes: [{ fields: ['status', 'dueAt'] }],
})
export class Commitment extends BaseRecord {
  @reference('complaint', {
    label: { en: 'Complaint', zh: '投诉' },
    required: true,
    readOnly: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'commitments', label: { en: 'Commitments', zh: '承诺' } },
  })
  complaint!: Ref;

  @text({ label: { en: 'Kind', zh: '类型' }, required: true, maxLength: 64, readOnly: true })
  kind!: string;

  @json({ label: { en: 'Label', zh: '名称' }, required: true, readOnly: true })
  label!: Localized;

  @choice({ label: { en: 'Status', zh: '状态' }, choices: statuses, required: true, readOnly: true })
  status!: CommitmentStatus;

  @dateTime({ label: { en: 'Started', zh: '开始时间' }, required: true, readOnly: true })
  startedAt!: string;

  @dateTime({
    label: { en: 'Due', zh: '到期时间' },
    help: {
      en: 'While the clock is paused: as it stood when it stopped. It moves when the clock runs on.',
      zh: '暂停期间显示停表时的到期时间，恢复计时后顺延。',
    },
    required: true,
    readOnly: true,
  })
  dueAt!: string;

  @dateTime({ label: { en: 'Settled', zh: '兑现时间' }, readOnly: true })
  settledAt?: string;

  @dateTime({ label: { en: 'Paused', zh: '暂停时间' }, readOnly: true })
  pausedAt?: string;

  @dateTime({
    label: { en: 'Running since', zh: '本次计时起点' },
    help: {
      en: 'When the clock last started or ran on; the time before it is in the seconds used.',
      zh: '最近一次开始或恢复计时的时间，之前的用时已计入已用秒数。',
    },
    readOnly: true,
  })
  runningSince?: string;

  @text({
    label: { en: 'Calendar', zh: '工作日历' },
    help: {
      en: 'The working calendar it counts in; empty: every hour counts.',
      zh: '按此工作日历计时；为空则全天计时。',
    },
    maxLength: 64,
    readOnly: true,
  })
  calendar?: string;

  @integer({ label: { en: 'Seconds promised', zh: '承诺秒数' }, required: true, readOnly: true })
  targetSeconds!: number;

  @json({
    label: { en: 'Why this long', zh: '时限依据' },
    help: {
      en: 'Why the time differs from that of the flow; empty where it does not.',
      zh: '时限与处理流程不同时的原因；相同时为空。',
    },
    readOnly: true,
  })
  reasons?: Reason[];

  @integer({
    label: { en: 'Seconds used', zh: '已用秒数' },
    help: {
      en: 'Counted up to the last stop of the clock, in its calendar.',
      zh: '按工作日历计，截至最近一次停表。',
    },
    required: true,
    default: 0,
    readOnly: true,
  })
  usedSeconds!: number;

  @dateTime({ label: { en: 'Escalated', zh: '升级时间' }, readOnly: true })
  escalatedAt?: string;

  @reference('user', {
    label: { en: 'Escalated to', zh: '升级至' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  escalatedTo?: Ref;
}
