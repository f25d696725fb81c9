import {
  choice,
  date,
  longText,
  money,
  OwnedRecord,
  percent,
  Record,
  reference,
  text,
  type Choice,
  type Money,
  type Ref,
} from '@ricejar/sdk';

export const LOST_REASONS: readonly Choice[] = [
  { value: 'price', label: { en: 'Price', zh: '价格' } },
  { value: 'competitor', label: { en: 'Chose a competitor', zh: '选择了竞争对手' } },
  { value: 'noBudget', label: { en: 'No budget', zh: '没有预算' } },
  { value: 'postponed', label: { en: 'Postponed', zh: '项目推迟' } },
  { value: 'poorFit', label: { en: 'Product does not fit', zh: '产品不适用' } },
  { value: 'noDecision', label: { en: 'No decision', zh: '迟迟未决' } },
  { value: 'other', label: { en: 'Other', zh: '其他' } },
];

/** A deal in the making, from the first interest to the order or the refusal. */
@Record({
  name: 'opportunity',
  plural: 'opportunities',
  label: { en: 'Opportunity', zh: '商机' },
  labelPlural: { en: 'Opportunities', zh: '商机' },
  title: 'name',
  access: 'owned',
  icon: 'target',
  listColumns: ['name', 'customer', 'stage', 'amount', 'closeOn', 'owner'],
  indexes: [{ fields: ['stage', 'closeOn', 'id'] }],
  keptTotals: [{ by: 'stage', sum: ['amount'] }],
})
export class Opportunity extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '商机名称' }, required: true, search: true, index: true })
  name!: string;

  @text({ label: { en: 'Code', zh: '商机编号' }, unique: true, search: true, maxLength: 64 })
  code?: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    index: true,
    inverse: { name: 'opportunities', label: { en: 'Opportunities', zh: '商机' } },
  })
  customer?: Ref;

  @reference('product', { label: { en: 'Product', zh: '产品' } })
  product?: Ref;

  @reference('stage', { label: { en: 'Stage', zh: '阶段' }, required: true })
  stage!: Ref;

  @money({ label: { en: 'Amount', zh: '金额' }, min: 0 })
  amount?: Money;

  @percent({
    label: { en: 'Discount', zh: '折扣' },
    help: {
      en: 'Over the limit of the customer’s tier it needs approval.',
      zh: '超过客户等级的折扣上限须经审批。',
    },
    min: 0,
    max: 1,
  })
  discount?: string;

  @date({ label: { en: 'Expected close', zh: '预计成交日期' } })
  closeOn?: string;

  @date({ label: { en: 'Engaged on', zh: '开始跟进日期' } })
  engagedOn?: string;

  @date({
    label: { en: 'Closed on', zh: '关闭日期' },
    help: {
      en: 'Set when the deal is won or lost; empty while it is open.',
      zh: '赢单或输单时填写，进行中的商机为空。',
    },
  })
  closedOn?: string;

  @choice({
    label: { en: 'Reason for loss', zh: '输单原因' },
    choices: LOST_REASONS,
  })
  lostReason?: string;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;
}
