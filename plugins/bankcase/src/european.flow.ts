import type { ComplaintFlow, FlowCommitment, FlowState, FlowTransition } from '@ricejar/service';

/** Days of Directive (EU) 2015/2366 (PSD2), Article 101(2): business days after receipt of the complaint. */
export const REPLY_DAYS = 15;
export const FINAL_REPLY_DAYS = 35;

export const EUROPEAN_CALENDAR = 'europe';

const states: readonly FlowState[] = [
  { name: 'received', label: { en: 'Received', zh: '已收到' } },
  { name: 'acknowledged', label: { en: 'Acknowledged', zh: '已确认受理' } },
  { name: 'investigating', label: { en: 'Investigating', zh: '调查中' } },
  { name: 'held', label: { en: 'Holding reply sent', zh: '已告知延期' } },
  { name: 'answered', label: { en: 'Answered', zh: '已答复' } },
  { name: 'atOmbudsman', label: { en: 'At the ombudsman', zh: '调解机构处理中' } },
  { name: 'decided', label: { en: 'Ombudsman decided', zh: '调解机构已裁定' } },
  { name: 'redress', label: { en: 'Redress due', zh: '待补救' } },
  { name: 'closed', label: { en: 'Closed', zh: '已结案' }, final: true },
  { name: 'withdrawn', label: { en: 'Withdrawn', zh: '已撤诉' }, final: true },
];

const transitions: readonly FlowTransition[] = [
  {
    name: 'acknowledge',
    label: { en: 'Acknowledge receipt', zh: '确认受理' },
    from: ['received'],
    to: { state: 'acknowledged' },
    fields: [
      { name: 'words', required: true },
      { name: 'category', required: true },
      { name: 'channel' },
      { name: 'contact' },
    ],
  },
  {
    name: 'investigate',
    label: { en: 'Start investigating', zh: '开始调查' },
    from: ['acknowledged'],
    to: { state: 'investigating' },
    fields: [{ name: 'severity' }],
  },
  {
    name: 'answer',
    label: { en: 'Send the final reply', zh: '发出最终答复' },
    from: ['investigating', 'held'],
    to: { state: 'answered' },
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
    from: ['answered', 'decided'],
    to: { state: 'closed' },
    fields: [{ name: 'result', required: true }],
  },
  {
    name: 'holdingReply',
    label: { en: 'Send a holding reply', zh: '告知延期' },
    from: ['investigating'],
    to: { state: 'held' },
    fields: [
      { name: 'ext.bankcase.delayReason', required: true },
      { name: 'ext.bankcase.finalReplyBy', required: true },
    ],
  },
  {
    name: 'grantRedress',
    label: { en: 'Grant redress', zh: '决定补救' },
    from: ['answered', 'decided'],
    to: { state: 'redress' },
    fields: [{ name: 'ext.bankcase.redress', required: true }, { name: 'ext.bankcase.redressAmount' }],
  },
  {
    name: 'makeRedress',
    label: { en: 'Record the redress made', zh: '登记补救完成' },
    from: ['redress'],
    to: { state: 'closed' },
    fields: [
      { name: 'ext.bankcase.redressPaidOn', required: true },
      { name: 'result', required: true },
    ],
  },
  {
    name: 'goToOmbudsman',
    label: { en: 'Customer turns to the ombudsman', zh: '客户申请调解' },
    from: ['answered'],
    to: { state: 'atOmbudsman' },
    fields: [{ name: 'ext.bankcase.ombudsman', required: true }, { name: 'ext.bankcase.ombudsmanReference' }],
  },
  {
    name: 'sendFile',
    label: { en: 'Send our file to the ombudsman', zh: '向调解机构提交材料' },
    from: ['atOmbudsman'],
    to: { stay: true },
    fields: [{ name: 'ext.bankcase.ombudsmanReference', required: true }],
  },
  {
    name: 'ombudsmanDecides',
    label: { en: 'Record the decision', zh: '登记裁定结果' },
    from: ['atOmbudsman'],
    to: { state: 'decided' },
    fields: [
      { name: 'validity', required: true, values: ['valid', 'partly', 'invalid'] },
      { name: 'validityReason', required: true },
    ],
  },
  {
    name: 'withdraw',
    label: { en: 'Customer withdraws', zh: '客户撤诉' },
    from: ['received', 'acknowledged', 'investigating', 'held', 'answered', 'atOmbudsman'],
    to: { state: 'withdrawn' },
    fields: [{ name: 'result', required: true }],
  },
];

const inBusinessDays = {
  calendar: EUROPEAN_CALENDAR,
  // The Directive knows no clock that waits for the customer.
  pausedIn: [],
  escalateTo: 'manager' as const,
};

const commitments: readonly FlowCommitment[] = [
  {
    ...inBusinessDays,
    kind: 'acknowledgement',
    label: { en: 'Acknowledgement', zh: '受理确认' },
    target: { days: 2 },
    startsOn: [{ opened: true }],
    settledBy: [{ state: 'acknowledged' }],
  },
  {
    ...inBusinessDays,
    kind: 'reply',
    label: { en: 'Reply, 15 business days', zh: '答复（15 个工作日）' },
    target: { days: REPLY_DAYS },
    startsOn: [{ opened: true }],
    settledBy: [{ state: 'answered' }, { transition: 'holdingReply' }],
  },
  {
    ...inBusinessDays,
    kind: 'finalReply',
    label: { en: 'Final reply, 35 business days', zh: '最终答复（35 个工作日）' },
    target: { days: FINAL_REPLY_DAYS },
    startsOn: [{ opened: true }],
    settledBy: [{ state: 'answered' }],
  },
  {
    ...inBusinessDays,
    kind: 'ombudsmanFile',
    label: { en: 'File for the ombudsman', zh: '提交调解材料' },
    target: { days: 15 },
    startsOn: [{ state: 'atOmbudsman' }],
    settledBy: [{ transition: 'sendFile' }],
  },
  {
    ...inBusinessDays,
    kind: 'redress',
    label: { en: 'Redress', zh: '完成补救' },
    target: { days: 10 },
    startsOn: [{ state: 'redress' }],
    settledBy: [{ transition: 'makeRedress' }],
  },
];

/**
 * Complaints about payment services in the European Union: a reply within 15 business days of receipt; where that cannot
 * be kept for reasons beyond the bank's control, a holding reply that says why and by when; the final reply within 35
 * business days in any event; the customer is told of a dispute body.
 */
export const europeanFlow: ComplaintFlow = {
  version: 1,
  label: { en: 'Bank complaint, European Union', zh: '银行投诉（欧盟）' },
  description: {
    en: 'Acknowledged in 2 business days, answered in 15, after a holding reply in 35 at the latest; then ombudsman and redress.',
    zh: '2 个工作日内确认受理，15 个工作日内答复；告知延期后最迟 35 个工作日答复；含调解与补救环节。',
  },
  initial: 'received',
  states,
  transitions,
  commitments,
};
