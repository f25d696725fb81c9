import {
  BaseRecord,
  choice,
  date,
  decimal,
  longText,
  money,
  Record,
  reference,
  text,
  type Choice,
  type Money,
  type Ref,
} from '@ricejar/sdk';

export const ORDER_STATUSES: readonly Choice[] = [
  { value: 'draft', label: { en: 'Draft', zh: '草稿' }, tone: 'stone' },
  { value: 'confirmed', label: { en: 'Confirmed', zh: '已确认' }, tone: 'slate' },
  { value: 'shipped', label: { en: 'Shipped', zh: '已发货' }, tone: 'slate' },
  { value: 'paid', label: { en: 'Paid', zh: '已回款' }, tone: 'jade' },
  { value: 'cancelled', label: { en: 'Cancelled', zh: '已取消' }, tone: 'stone' },
];

/** Statuses that do not count as a purchase. */
export const NOT_A_PURCHASE = ['draft', 'cancelled'] as const;

/** What a customer bought: an order as the back office knows it. */
@Record({
  name: 'salesOrder',
  plural: 'salesOrders',
  label: { en: 'Sales order', zh: '销售订单' },
  labelPlural: { en: 'Sales orders', zh: '销售订单' },
  title: 'number',
  access: { through: 'customer' },
  icon: 'receipt-text',
  listColumns: ['number', 'customer', 'orderedOn', 'amount', 'status'],
  indexes: [{ fields: ['customer', '-orderedOn', '-id'] }, { fields: ['-orderedOn', '-id'] }],
})
export class SalesOrder extends BaseRecord {
  @text({ label: { en: 'Number', zh: '订单号' }, unique: true, search: true, maxLength: 64 })
  number?: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    inverse: { name: 'salesOrders', label: { en: 'Sales orders', zh: '销售订单' } },
  })
  customer!: Ref;

  @date({ label: { en: 'Ordered on', zh: '下单日期' }, required: true })
  orderedOn!: string;

  @money({ label: { en: 'Amount', zh: '金额' }, required: true, min: 0 })
  amount!: Money;

  @decimal({ label: { en: 'Quantity', zh: '数量' }, min: 0 })
  quantity?: string;

  @choice({ label: { en: 'Status', zh: '状态' }, choices: ORDER_STATUSES, default: 'confirmed' })
  status?: string;

  @reference('opportunity', { label: { en: 'Opportunity', zh: '商机' }, onDelete: 'setNull' })
  opportunity?: Ref;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;
}
