import type { Choice } from '@ricejar/sdk';

export const SELECTION_POLICY_STATUSES: readonly Choice[] = [
  { value: 'published', label: { en: 'In force', zh: '生效中' }, tone: 'jade' },
  { value: 'retired', label: { en: 'Retired', zh: '已停用' }, tone: 'stone' },
];

export const RESULT_CHOICES: readonly Choice[] = [
  { value: 'pass', label: { en: 'Passed', zh: '通过' }, tone: 'jade' },
  { value: 'conditional', label: { en: 'Passed under conditions', zh: '有条件通过' }, tone: 'gold' },
  { value: 'refused', label: { en: 'Refused', zh: '未通过' }, tone: 'red' },
];

export const OVERRIDE_CHOICES: readonly Choice[] = [
  { value: 'requested', label: { en: 'Waits for approval', zh: '待审批' }, tone: 'gold' },
  { value: 'approved', label: { en: 'Approved', zh: '已批准' }, tone: 'jade' },
  { value: 'rejected', label: { en: 'Rejected', zh: '已驳回' }, tone: 'stone' },
];

/** What a review is about. */
export type SelectionSubjectKind = 'customer' | 'opportunity';

export const SUBJECT_CHOICES: readonly Choice[] = [
  { value: 'customer', label: { en: 'Customer', zh: '客户' } },
  { value: 'opportunity', label: { en: 'Opportunity', zh: '商机' } },
];
