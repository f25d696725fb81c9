import {
  BaseRecord,
  choice,
  date,
  dateTime,
  longText,
  Record,
  reference,
  type Choice,
  type Ref,
} from '@ricejar/sdk';
import { ANY_PAST_TIER, ANY_TIER, type Tier } from '../tiers.js';

export const OVERRIDE_STATUSES: readonly Choice[] = [
  { value: 'proposed', label: { en: 'Proposed', zh: '待审批' }, tone: 'gold' },
  { value: 'approved', label: { en: 'In force', zh: '生效中' }, tone: 'jade' },
  { value: 'rejected', label: { en: 'Rejected', zh: '已驳回' }, tone: 'stone' },
  { value: 'expired', label: { en: 'Expired', zh: '已到期' }, tone: 'stone' },
  { value: 'ended', label: { en: 'Ended early', zh: '提前结束' }, tone: 'stone' },
];

/** A tier that people set for one customer against the policy: for a reason, with approval, until a day. */
@Record({
  name: 'tierOverride',
  plural: 'tierOverrides',
  label: { en: 'Tier override', zh: '等级调整' },
  labelPlural: { en: 'Tier overrides', zh: '等级调整' },
  title: 'reason',
  access: { through: 'customer' },
  icon: 'hand',
  listColumns: ['customer', 'tier', 'reason', 'status', 'startsOn', 'expiresOn', 'requestedBy', 'decidedBy'],
  indexes: [{ fields: ['status', 'expiresOn'] }],
})
export class TierOverride extends BaseRecord {
  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'tierOverrides', label: { en: 'Tier overrides', zh: '等级调整' } },
  })
  customer!: Ref;

  @choice({
    label: { en: 'Tier', zh: '等级' },
    ...ANY_TIER,
    required: true,
  })
  tier!: Tier;

  @longText({ label: { en: 'Reason', zh: '理由' }, required: true, maxLength: 2000 })
  reason!: string;

  @date({ label: { en: 'Last day', zh: '截止日期' }, required: true })
  expiresOn!: string;

  @choice({
    label: { en: 'Status', zh: '状态' },
    choices: OVERRIDE_STATUSES,
    required: true,
    readOnly: true,
    default: 'proposed',
  })
  status!: string;

  @date({ label: { en: 'In force from', zh: '生效日期' }, readOnly: true })
  startsOn?: string;

  @date({
    label: { en: 'Ended on', zh: '结束日期' },
    help: { en: 'The first day it no longer held.', zh: '自该日起不再生效。' },
    readOnly: true,
  })
  endedOn?: string;

  @choice({
    label: { en: 'Tier before', zh: '调整前等级' },
    ...ANY_PAST_TIER,
    readOnly: true,
  })
  tierBefore?: Tier;

  @reference('user', { label: { en: 'Asked for by', zh: '申请人' }, readOnly: true, onDelete: 'setNull' })
  requestedBy?: Ref;

  @reference('user', { label: { en: 'Decided by', zh: '审批人' }, readOnly: true, onDelete: 'setNull' })
  decidedBy?: Ref;

  @dateTime({ label: { en: 'Decided', zh: '审批时间' }, readOnly: true })
  decidedAt?: string;

  @longText({ label: { en: 'Note on the decision', zh: '审批意见' }, readOnly: true, maxLength: 2000 })
  decisionNote?: string;
}
