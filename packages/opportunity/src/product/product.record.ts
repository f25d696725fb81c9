import { BaseRecord, boolean, longText, money, Record, text, type Money } from '@ricejar/sdk';

/** What is sold: an article of the price list. */
@Record({
  name: 'product',
  plural: 'products',
  label: { en: 'Product', zh: '产品' },
  labelPlural: { en: 'Products', zh: '产品' },
  title: 'name',
  access: 'shared',
  icon: 'package',
  listColumns: ['name', 'code', 'series', 'listPrice', 'active'],
})
export class Product extends BaseRecord {
  @text({ label: { en: 'Name', zh: '产品名称' }, required: true, search: true, index: true })
  name!: string;

  @text({ label: { en: 'Code', zh: '产品编码' }, unique: true, search: true, maxLength: 64 })
  code?: string;

  @text({ label: { en: 'Series', zh: '系列' }, index: true })
  series?: string;

  @money({ label: { en: 'List price', zh: '标价' }, min: 0 })
  listPrice?: Money;

  @boolean({
    label: { en: 'On sale', zh: '在售' },
    help: { en: 'A product taken off sale stays on past orders.', zh: '停售的产品仍保留在历史订单中。' },
    default: true,
  })
  active?: boolean;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;
}
