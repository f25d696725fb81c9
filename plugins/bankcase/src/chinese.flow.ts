import type { ComplaintFlow, FlowCommitment, FlowState, FlowTransition } from '@ricejar/service';

const ASSESSING = 'assessing';

/** States in which the bank works towards its decision. */
const atWork = ['handling', 'extended', 'extendedAgain'];

const states: readonly FlowState[] = [
  { name: 'received', label: { en: 'Received', zh: '已收到' } },
  { name: 'handling', label: { en: 'Being handled', zh: '处理中' } },
  { name: 'extended', label: { en: 'Extended to 30 days', zh: '已延长至 30 日' } },
  { name: 'extendedAgain', label: { en: 'Extended to 60 days', zh: '已再延长 30 日' } },
  { name: ASSESSING, label: { en: 'With outside experts', zh: '外部鉴定评估中' } },
  { name: 'decided', label: { en: 'Decision told', zh: '已告知处理决定' } },
  { name: 'reviewing', label: { en: 'Under review', zh: '核查中' } },
  { name: 'reviewed', label: { en: 'Review decided', zh: '已告知核查决定' } },
  { name: 'closed', label: { en: 'Closed', zh: '已结案' }, final: true },
  { name: 'withdrawn', label: { en: 'Withdrawn', zh: '已撤回' }, final: true },
];

const transitions: readonly FlowTransition[] = [
  {
    name: 'register',
    label: { en: 'Register', zh: '登记受理' },
    from: ['received'],
    to: { state: 'handling' },
    fields: [
      { name: 'words', required: true },
      { name: 'category', required: true },
      { name: 'channel' },
      { name: 'contact' },
    ],
  },
  {
    name: 'decide',
    label: { en: 'Tell the decision', zh: '告知处理决定' },
    from: atWork,
    to: { state: 'decided' },
    fields: [
      { name: 'validity', required: true, values: ['valid', 'partly', 'invalid'] },
      { name: 'validityReason', required: true },
      { name: 'proposal', required: true },
      { name: 'ext.bankcase.ombudsman' },
      { name: 'ext.bankcase.redress' },
      { name: 'ext.bankcase.redressAmount' },
    ],
  },
  {
    name: 'close',
    label: { en: 'Close', zh: '结案' },
    from: ['decided', 'reviewed'],
    to: { state: 'closed' },
    fields: [{ name: 'result', required: true }, { name: 'ext.bankcase.redressPaidOn' }],
  },
  {
    name: 'extend',
    label: { en: 'Extend to 30 days', zh: '延长至 30 日' },
    from: ['handling'],
    to: { state: 'extended' },
    fields: [{ name: 'ext.bankcase.delayReason', required: true }],
  },
  {
    name: 'extendAgain',
    label: { en: 'Extend by another 30 days', zh: '再延长 30 日' },
    from: ['extended'],
    to: { state: 'extendedAgain' },
    fields: [{ name: 'ext.bankcase.delayReason', required: true }],
  },
  {
    name: 'askExperts',
    label: { en: 'Hand to outside experts', zh: '委托外部鉴定评估' },
    from: atWork,
    to: { state: ASSESSING },
  },
  {
    name: 'expertsAnswered',
    label: { en: 'Experts answered', zh: '收到鉴定评估结果' },
    from: [ASSESSING],
    to: { back: true },
  },
  {
    name: 'askReview',
    label: { en: 'Customer asks for a review', zh: '投诉人申请核查' },
    from: ['decided'],
    to: { state: 'reviewing' },
  },
  {
    name: 'review',
    label: { en: 'Tell the review decision', zh: '告知核查决定' },
    from: ['reviewing'],
    to: { state: 'reviewed' },
    fields: [
      { name: 'validity', required: true, values: ['valid', 'partly', 'invalid'] },
      { name: 'validityReason', required: true },
    ],
  },
  {
    name: 'withdraw',
    label: { en: 'Customer withdraws', zh: '投诉人撤回' },
    from: ['received', ...atWork, ASSESSING],
    to: { state: 'withdrawn' },
    fields: [{ name: 'result', required: true }],
  },
];

/** The measures count days of the calendar, weekends and holidays included. */
const inNaturalDays = { calendar: null, pausedIn: [ASSESSING], escalateTo: 'manager' as const };

const commitments: readonly FlowCommitment[] = [
  {
    ...inNaturalDays,
    kind: 'decision',
    label: { en: 'Decision (15 days)', zh: '处理决定（15 日）' },
    target: { days: 15 },
    startsOn: [{ opened: true }],
    settledBy: [{ state: 'decided' }, { transition: 'extend' }],
  },
  {
    ...inNaturalDays,
    kind: 'extendedDecision',
    label: { en: 'Decision of a complex case (30 days)', zh: '情况复杂的处理决定（30 日）' },
    target: { days: 30 },
    startsOn: [{ opened: true }],
    settledBy: [{ state: 'decided' }, { transition: 'extendAgain' }],
  },
  {
    ...inNaturalDays,
    kind: 'finalDecision',
    label: { en: 'Decision at the latest (60 days)', zh: '处理决定最长期限（60 日）' },
    target: { days: 60 },
    startsOn: [{ opened: true }],
    settledBy: [{ state: 'decided' }],
  },
  {
    ...inNaturalDays,
    kind: 'review',
    label: { en: 'Review decision (30 days)', zh: '核查决定（30 日）' },
    target: { days: 30 },
    startsOn: [{ state: 'reviewing' }],
    settledBy: [{ state: 'reviewed' }],
  },
];

/** Consumer complaints to banks in China: decided in 15 days, 30 in complex cases, 60 with senior approval. */
export const chineseFlow: ComplaintFlow = {
  version: 1,
  label: { en: 'Bank complaint, China', zh: '银行业消费投诉' },
  description: {
    en: 'Decided in 15 days, 30 when complex, 60 at most with senior approval; a review within 30 days.',
    zh: '15 日内作出处理决定，情况复杂的 30 日，经高级管理人员审批最长 60 日；核查决定 30 日内作出。',
  },
  initial: 'received',
  states,
  transitions,
  commitments,
};
