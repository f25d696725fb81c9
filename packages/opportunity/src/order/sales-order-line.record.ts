import { BaseRecord, decimal, money, Record, reference, text, type Money, type Ref } from '@ricejar/sdk';

/** One position of a sales order. */
@Record({
  name: 'salesOrderLine',
  plural: 'salesOrderLines',
  label: { en: 'Order line', zh: '订单明细' },
  labelPlural: { en: 'Order lines', zh: '订单明细' },
  title: 'description',
  access: { through: 'salesOrder' },
  icon: 'list',
  listColumns: ['description', 'product', 'quantity', 'unitPrice', 'amount'],
})
export class SalesOrderLine extends BaseRecord {
  @reference('salesOrder', {
    label: { en: 'Sales order', zh: '销售订单' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'lines', label: { en: 'Lines', zh: '明细' } },
  })
  salesOrder!: Ref;

  @reference('product', { label: { en: 'Product', zh: '产品' } })
  product?: Ref;

  @text({ label: { en: 'Description', zh: '说明' } })
  description?: string;

  @decimal({ label: { en: 'Quantity', zh: '数量' }, min: 0 })
  quantity?: string;

  @money({ label: { en: 'Unit price', zh: '单价' }, min: 0 })
  unitPrice?: Money;

  @money({ label: { en: 'Amount', zh: '金额' }, min: 0 })
  amount?: Money;
}
