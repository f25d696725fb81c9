import {
  BaseRecord,
  boolean,
  choice,
  dateTime,
  json,
  longText,
  Record,
  reference,
  type Choice,
  type Json,
  type Ref,
} from '@ricejar/sdk';

export const POLICY_STEPS = [
  { value: 'proposed', label: { en: 'Proposed', zh: '提出' }, tone: 'gold' },
  { value: 'approved', label: { en: 'Approved', zh: '批准' }, tone: 'blue' },
  { value: 'rejected', label: { en: 'Rejected', zh: '驳回' }, tone: 'stone' },
  { value: 'withdrawn', label: { en: 'Withdrawn', zh: '撤回' }, tone: 'stone' },
  { value: 'published', label: { en: 'In force', zh: '生效' }, tone: 'jade' },
  { value: 'retired', label: { en: 'Retired', zh: '停用' }, tone: 'stone' },
  { value: 'failed', label: { en: 'Failed', zh: '未能生效' }, tone: 'red' },
] as const satisfies readonly Choice[];
export type PolicyStep = (typeof POLICY_STEPS)[number]['value'];

/** What was done with a tier policy, by whom and why: its history. */
@Record({
  name: 'tierPolicyStep',
  plural: 'tierPolicySteps',
  label: { en: 'Step of a tier policy', zh: '分级政策记录' },
  labelPlural: { en: 'Steps of tier policies', zh: '分级政策记录' },
  title: 'action',
  access: 'shared',
  icon: 'history',
  listColumns: ['policy', 'action', 'takenAt', 'takenBy', 'note'],
  indexes: [{ fields: ['policy', 'takenAt', 'id'] }],
  journal: false,
})
export class TierPolicyStep extends BaseRecord {
  @reference('tierPolicy', {
    label: { en: 'Policy', zh: '分级政策' },
    required: true,
    readOnly: true,
    onDelete: 'cascade',
    inverse: { name: 'steps', label: { en: 'History', zh: '历史记录' } },
  })
  policy!: Ref;

  @choice({ label: { en: 'Step', zh: '步骤' }, choices: POLICY_STEPS, required: true, readOnly: true })
  action!: PolicyStep;

  @dateTime({ label: { en: 'When', zh: '时间' }, required: true, readOnly: true })
  takenAt!: string;

  @reference('user', {
    label: { en: 'By', zh: '经办人' },
    help: { en: 'Empty: the system did it.', zh: '为空表示由系统执行。' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  takenBy?: Ref;

  @longText({ label: { en: 'Note', zh: '说明' }, readOnly: true })
  note?: string;

  @boolean({
    label: { en: 'Own approval', zh: '自行批准' },
    help: { en: 'Approved by whoever proposed it.', zh: '由提出人本人批准。' },
    readOnly: true,
  })
  ownApproval?: boolean;

  @json({
    label: { en: 'Effect', zh: '影响' },
    help: {
      en: 'Customers before and after, as they were at that time.',
      zh: '当时各等级的客户数及变动。',
    },
    readOnly: true,
  })
  effect?: Json;
}
