import { BaseRecord, boolean, Record, text } from '@ricejar/sdk';

/** A brand that customers buy what we sell from: ours, and those of others. */
@Record({
  name: 'brandswitchingBrand',
  plural: 'brandswitchingBrands',
  label: { en: 'Brand', zh: '品牌' },
  labelPlural: { en: 'Brands', zh: '品牌' },
  title: 'name',
  access: 'shared',
  icon: 'tag',
  listColumns: ['name', 'ours'],
})
export class Brand extends BaseRecord {
  @text({ label: { en: 'Name', zh: '品牌名称' }, required: true, unique: true, search: true, maxLength: 60 })
  name!: string;

  @boolean({
    label: { en: 'Ours', zh: '我方品牌' },
    help: { en: 'Several may be ours: they count together.', zh: '可有多个我方品牌，合并计算。' },
  })
  ours?: boolean;
}
