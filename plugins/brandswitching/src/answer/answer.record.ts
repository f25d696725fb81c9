import { BaseRecord, date, longText, Record, reference, type Ref } from '@ricejar/sdk';

/** Which brand a customer bought last, and which before: as it said, or as its account manager saw. */
@Record({
  name: 'brandswitchingAnswer',
  plural: 'brandswitchingAnswers',
  label: { en: 'Brand answer', zh: '品牌调查' },
  labelPlural: { en: 'Brand answers', zh: '品牌调查' },
  title: 'answeredOn',
  access: { through: 'customer' },
  icon: 'shuffle',
  listColumns: ['customer', 'answeredOn', 'before', 'last'],
  indexes: [{ fields: ['customer', '-answeredOn', '-id'] }, { fields: ['-answeredOn', '-id'] }],
})
export class BrandAnswer extends BaseRecord {
  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    onDelete: 'cascade',
    inverse: { name: 'brandAnswers', label: { en: 'Brands bought', zh: '购买品牌' } },
  })
  customer!: Ref;

  @date({ label: { en: 'Asked on', zh: '调查日期' }, required: true })
  answeredOn!: string;

  @reference('brandswitchingBrand', {
    label: { en: 'Brand bought last', zh: '最近购买的品牌' },
    required: true,
    index: true,
  })
  last!: Ref;

  @reference('brandswitchingBrand', {
    label: { en: 'Brand bought before that', zh: '再上一次购买的品牌' },
    help: {
      en: 'From it and the last one follows who switches to whom.',
      zh: '由它与最近一次的品牌得出品牌之间的转换。',
    },
    index: true,
  })
  before?: Ref;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;
}
