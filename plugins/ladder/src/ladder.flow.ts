import type { ComplaintFlow, FlowCommitment, FlowState, FlowTransition } from '@ricejar/service';

const WAITING = 'waitingForCustomer';

const states: readonly FlowState[] = [
  { name: 'listening', label: { en: 'Listening', zh: '倾听中' } },
  { name: 'recorded', label: { en: 'Recorded', zh: '已记录' } },
  { name: 'judged', label: { en: 'Judged', zh: '已判定' } },
  { name: 'proposed', label: { en: 'Proposal sent', zh: '已提方案' } },
  { name: 'followingUp', label: { en: 'Following up', zh: '跟进中' } },
  { name: WAITING, label: { en: 'Waiting for the customer', zh: '等待客户' } },
  { name: 'archived', label: { en: 'Archived', zh: '已归档' }, final: true },
  { name: 'withdrawn', label: { en: 'Withdrawn', zh: '已撤诉' }, final: true },
];

const atWork = ['listening', 'recorded', 'judged', 'proposed', 'followingUp'];

const transitions: readonly FlowTransition[] = [
  {
    name: 'record',
    label: { en: 'Record what was heard', zh: '记录诉求' },
    from: ['listening'],
    to: { state: 'recorded' },
    fields: [
      { name: 'words', required: true },
      { name: 'category', required: true },
      { name: 'severity' },
      { name: 'channel' },
      { name: 'contact' },
    ],
  },
  {
    name: 'judge',
    label: { en: 'Judge validity', zh: '判定是否成立' },
    from: ['recorded'],
    to: { state: 'judged' },
    fields: [
      { name: 'validity', required: true, values: ['valid', 'partly', 'invalid'] },
      { name: 'validityReason', required: true },
      { name: 'severity' },
    ],
  },
  {
    name: 'propose',
    label: { en: 'Send the written result', zh: '书面答复方案' },
    from: ['judged', 'followingUp'],
    to: { state: 'proposed' },
    fields: [{ name: 'proposal', required: true }],
  },
  {
    name: 'followUp',
    label: { en: 'Visit and follow up', zh: '上门回访' },
    from: ['proposed'],
    to: { state: 'followingUp' },
    fields: [{ name: 'result' }],
  },
  {
    name: 'archive',
    label: { en: 'Archive', zh: '归档' },
    from: ['followingUp'],
    to: { state: 'archived' },
    fields: [{ name: 'result', required: true }],
  },
  {
    name: 'progressCall',
    label: { en: 'Call about progress', zh: '电话回访进度' },
    from: atWork,
    to: { stay: true },
  },
  {
    name: 'waitForCustomer',
    label: { en: 'Wait for the customer', zh: '等待客户答复' },
    from: atWork,
    to: { state: WAITING },
  },
  {
    name: 'customerAnswered',
    label: { en: 'Customer answered', zh: '客户已答复' },
    from: [WAITING],
    to: { back: true },
  },
  {
    name: 'withdraw',
    label: { en: 'Customer withdraws', zh: '客户撤诉' },
    from: [...atWork, WAITING],
    to: { state: 'withdrawn' },
    fields: [{ name: 'result' }],
  },
];

/** The four promises of one complaint. A call is a matter of hours, day and night; the others are office work. */
function commitments(calendar: string): readonly FlowCommitment[] {
  const common = {
    startsOn: [{ opened: true as const }],
    pausedIn: [WAITING],
    escalateTo: 'manager' as const,
  };
  return [
    {
      ...common,
      kind: 'progressCall',
      label: { en: 'Progress call', zh: '进度回访' },
      target: { hours: 24 },
      calendar: null,
      settledBy: [{ transition: 'progressCall' }],
    },
    {
      ...common,
      kind: 'writtenResult',
      label: { en: 'Written result', zh: '书面答复' },
      target: { days: 3 },
      calendar,
      settledBy: [{ state: 'proposed' }],
    },
    {
      ...common,
      kind: 'visit',
      label: { en: 'Visit', zh: '上门回访' },
      target: { days: 7 },
      calendar,
      settledBy: [{ state: 'followingUp' }],
    },
    {
      ...common,
      kind: 'archive',
      label: { en: 'Archive', zh: '归档' },
      target: { days: 10 },
      calendar,
      settledBy: [{ state: 'archived' }],
    },
  ];
}

/**
 * The promise ladder: call within 24 hours, write within three days, visit within seven, archive within ten, so that
 * others learn. A "day" of it is a working day: the mean working time of a day of the calendar (7 h 30 min in both
 * shipped ones), counted in shifts, so that nights, lunch, weekends and holidays do not count. The 24 hours are wall time.
 */
export const ladderFlow = (label: ComplaintFlow['label'], calendar: string): ComplaintFlow => ({
  version: 1,
  label,
  description: {
    en: 'Listen, record, judge, propose, follow up, archive: a call in 24 hours, a written result in 3 working days, a visit in 7, the archive in 10.',
    zh: '倾听、记录、判定、提出方案、跟进、归档：24 小时内致电，3 个工作日内书面答复，7 个工作日内上门，10 个工作日内归档。',
  },
  initial: 'listening',
  states,
  transitions,
  commitments: commitments(calendar),
});
