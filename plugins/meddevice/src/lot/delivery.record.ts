import { BaseRecord, date, decimal, Record, reference, type Ref } from '@ricejar/sdk';

/** Which customer received which lot: what makes a recall possible. */
@Record({
  name: 'meddeviceDelivery',
  plural: 'meddeviceDeliveries',
  label: { en: 'Lot delivery', zh: '批次流向' },
  labelPlural: { en: 'Lot deliveries', zh: '批次流向' },
  title: 'deliveredOn',
  access: { through: 'customer' },
  icon: 'truck',
  listColumns: ['lot', 'customer', 'deliveredOn', 'quantity', 'salesOrder'],
  indexes: [{ fields: ['customer', '-deliveredOn', '-id'] }],
})
export class Delivery extends BaseRecord {
  @reference('meddeviceLot', {
    label: { en: 'Lot', zh: '批次' },
    required: true,
    inverse: { name: 'deliveries', label: { en: 'Deliveries', zh: '流向' } },
  })
  lot!: Ref;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    inverse: { name: 'lotDeliveries', label: { en: 'Lots received', zh: '收货批次' } },
  })
  customer!: Ref;

  @date({ label: { en: 'Delivered on', zh: '发货日期' }, required: true })
  deliveredOn!: string;

  @decimal({ label: { en: 'Quantity', zh: '数量' }, min: 0 })
  quantity?: string;

  @reference('salesOrder', { label: { en: 'Sales order', zh: '销售订单' }, onDelete: 'setNull' })
  salesOrder?: Ref;
}
