import { field, type PluginField } from '@ricejar/sdk';
import { LABEL_SIZES, RADIOS, STORE_FORMATS } from './retail.choices.js';

type Fields = Readonly<Record<string, PluginField>>;

/** What a seller of shelf labels wants to know of a retailer. */
export const customerFields: Fields = {
  storeFormat: field.choice({
    label: { en: 'Store format', zh: '业态' },
    choices: STORE_FORMATS,
    index: true,
  }),
  storeCount: field.integer({ label: { en: 'Stores', zh: '门店数' }, min: 0, index: true }),
  shelfLabelCount: field.integer({
    label: { en: 'Shelf labels', zh: '价签数量' },
    help: {
      en: 'Price labels in all stores, on paper or electronic.',
      zh: '全部门店的价签数，含纸质与电子价签。',
    },
    min: 0,
  }),
  priceChangesPerWeek: field.integer({
    label: { en: 'Price changes a week', zh: '每周变价次数' },
    help: { en: 'In one store.', zh: '单店计。' },
    min: 0,
  }),
  posSystem: field.text({ label: { en: 'POS system', zh: '收银系统' }, maxLength: 120 }),
  rolloutStartsOn: field.date({ label: { en: 'Roll-out starts', zh: '铺店开始日期' }, index: true }),
};

export const opportunityFields: Fields = {
  labelQuantity: field.integer({ label: { en: 'Labels', zh: '价签数量' }, min: 0, index: true }),
  labelSize: field.choice({ label: { en: 'Label size', zh: '价签尺寸' }, choices: LABEL_SIZES }),
  radio: field.choice({ label: { en: 'Radio', zh: '通信方式' }, choices: RADIOS }),
  pilotStore: field.text({ label: { en: 'Pilot store', zh: '试点门店' } }),
};
