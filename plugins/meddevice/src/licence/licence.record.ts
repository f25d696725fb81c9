import { BaseRecord, choice, date, longText, Record, reference, text, type Ref } from '@ricejar/sdk';
import { DEVICE_CLASS_CHOICES, type DeviceClass } from '../device-class.js';

/** A customer's permission to deal in or use medical devices up to a class, for as long as it runs. */
@Record({
  name: 'meddeviceLicence',
  plural: 'meddeviceLicences',
  label: { en: 'Device licence', zh: '医疗器械许可' },
  labelPlural: { en: 'Device licences', zh: '医疗器械许可' },
  title: 'number',
  access: { through: 'customer' },
  icon: 'badge-check',
  listColumns: ['number', 'customer', 'deviceClass', 'validFrom', 'expiresOn'],
  indexes: [{ fields: ['expiresOn', 'id'] }],
})
export class Licence extends BaseRecord {
  @text({ label: { en: 'Licence number', zh: '许可证号' }, required: true, search: true, maxLength: 100 })
  number!: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'deviceLicences', label: { en: 'Device licences', zh: '医疗器械许可' } },
  })
  customer!: Ref;

  @choice({
    label: { en: 'Up to class', zh: '最高类别' },
    help: {
      en: 'A licence for class III covers class II as well.',
      zh: '第三类许可同时涵盖第二类。',
    },
    choices: DEVICE_CLASS_CHOICES,
    required: true,
  })
  deviceClass!: DeviceClass;

  @date({ label: { en: 'Valid from', zh: '生效日期' } })
  validFrom?: string;

  @date({ label: { en: 'Expires', zh: '有效期至' }, required: true })
  expiresOn!: string;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;

  @date({
    label: { en: 'Reminded of', zh: '已提醒的到期日' },
    help: {
      en: 'The expiry date that a task has been made for.',
      zh: '已据此生成任务的到期日期。',
    },
    readOnly: true,
  })
  remindedOf?: string;
}
