import { ANY_TIER, type Tier } from '@ricejar/customer';
import {
  BaseRecord,
  choice,
  dateTime,
  longText,
  percent,
  Record,
  reference,
  type Choice,
  type Ref,
} from '@ricejar/sdk';

export const DISCOUNT_STATUSES: readonly Choice[] = [
  { value: 'proposed', label: { en: 'Proposed', zh: '待审批' }, tone: 'gold' },
  { value: 'approved', label: { en: 'Approved', zh: '已批准' }, tone: 'jade' },
  { value: 'rejected', label: { en: 'Rejected', zh: '已驳回' }, tone: 'stone' },
];

/** Somebody asks to give a customer more than the limit of its tier allows. */
@Record({
  name: 'discountRequest',
  plural: 'discountRequests',
  label: { en: 'Discount request', zh: '折扣申请' },
  labelPlural: { en: 'Discount requests', zh: '折扣申请' },
  title: 'reason',
  access: { through: 'opportunity' },
  icon: 'percent',
  listColumns: ['opportunity', 'discount', 'tierLimit', 'tier', 'status', 'requestedBy', 'decidedBy'],
})
export class DiscountRequest extends BaseRecord {
  @reference('opportunity', {
    label: { en: 'Opportunity', zh: '商机' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'discountRequests', label: { en: 'Discount requests', zh: '折扣申请' } },
  })
  opportunity!: Ref;

  @percent({
    label: { en: 'Discount', zh: '折扣' },
    required: true,
    min: 0,
    max: 1,
  })
  discount!: string;

  @longText({ label: { en: 'Reason', zh: '理由' }, required: true, maxLength: 2000 })
  reason!: string;

  @choice({
    label: { en: 'Status', zh: '状态' },
    choices: DISCOUNT_STATUSES,
    required: true,
    readOnly: true,
    default: 'proposed',
  })
  status!: string;

  @reference('customer', { label: { en: 'Customer', zh: '客户' }, readOnly: true, onDelete: 'cascade' })
  customer?: Ref;

  @choice({
    label: { en: 'Tier', zh: '等级' },
    ...ANY_TIER,
    readOnly: true,
  })
  tier?: Tier;

  @percent({
    label: { en: 'Limit of the tier', zh: '等级折扣上限' },
    help: { en: 'When it was asked for.', zh: '提出申请时的上限。' },
    readOnly: true,
  })
  tierLimit?: string;

  @reference('user', { label: { en: 'Asked for by', zh: '申请人' }, readOnly: true, onDelete: 'setNull' })
  requestedBy?: Ref;

  @reference('user', { label: { en: 'Decided by', zh: '审批人' }, readOnly: true, onDelete: 'setNull' })
  decidedBy?: Ref;

  @dateTime({ label: { en: 'Decided', zh: '审批时间' }, readOnly: true })
  decidedAt?: string;

  @longText({ label: { en: 'Note on the decision', zh: '审批意见' }, readOnly: true, maxLength: 2000 })
  decisionNote?: string;
}
