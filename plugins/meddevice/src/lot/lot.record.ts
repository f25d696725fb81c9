import {
  BaseRecord,
  choice,
  date,
  longText,
  Record,
  reference,
  text,
  type Choice,
  type Ref,
} from '@ricejar/sdk';

export const LOT_STATUSES: readonly Choice[] = [
  { value: 'released', label: { en: 'Released', zh: '已放行' }, tone: 'jade' },
  { value: 'recalled', label: { en: 'Recalled', zh: '已召回' }, tone: 'red' },
];

/** A batch of a registered product: what a recall names. */
@Record({
  name: 'meddeviceLot',
  plural: 'meddeviceLots',
  label: { en: 'Lot', zh: '批次' },
  labelPlural: { en: 'Lots', zh: '批次' },
  title: 'number',
  access: 'shared',
  icon: 'boxes',
  listColumns: ['number', 'registration', 'status', 'manufacturedOn', 'expiresOn', 'recalledOn'],
  indexes: [{ fields: ['registration', 'number'], unique: true }],
})
export class Lot extends BaseRecord {
  @text({ label: { en: 'Lot number', zh: '批号' }, required: true, search: true, index: true, maxLength: 64 })
  number!: string;

  @reference('meddeviceRegistration', {
    label: { en: 'Registered product', zh: '注册产品' },
    required: true,
    inverse: { name: 'lots', label: { en: 'Lots', zh: '批次' } },
  })
  registration!: Ref;

  @date({ label: { en: 'Manufactured', zh: '生产日期' } })
  manufacturedOn?: string;

  @date({ label: { en: 'Use by', zh: '失效日期' } })
  expiresOn?: string;

  @choice({ label: { en: 'Status', zh: '状态' }, choices: LOT_STATUSES, default: 'released', readOnly: true })
  status?: string;

  @date({ label: { en: 'Recalled on', zh: '召回日期' }, readOnly: true })
  recalledOn?: string;

  @longText({ label: { en: 'Reason for the recall', zh: '召回原因' }, readOnly: true })
  recallReason?: string;
}
