import { BaseRecord, choice, date, Record, reference, text, type Ref } from '@ricejar/sdk';
import { DEVICE_CLASS_CHOICES, type DeviceClass } from '../device-class.js';

/** A registered product: the certificate under which a product of the price list is a medical device. */
@Record({
  name: 'meddeviceRegistration',
  plural: 'meddeviceRegistrations',
  label: { en: 'Registered product', zh: '注册产品' },
  labelPlural: { en: 'Registered products', zh: '注册产品' },
  title: 'name',
  access: 'shared',
  icon: 'stethoscope',
  listColumns: ['name', 'number', 'deviceClass', 'product', 'expiresOn', 'holder'],
})
export class Registration extends BaseRecord {
  @text({ label: { en: 'Registered name', zh: '注册名称' }, required: true, search: true, index: true })
  name!: string;

  @text({
    label: { en: 'Registration number', zh: '注册证号' },
    required: true,
    unique: true,
    search: true,
    maxLength: 100,
  })
  number!: string;

  @choice({ label: { en: 'Device class', zh: '管理类别' }, choices: DEVICE_CLASS_CHOICES, required: true })
  deviceClass!: DeviceClass;

  @reference('product', {
    label: { en: 'Product', zh: '产品' },
    help: { en: 'What is sold under this registration.', zh: '以该注册证销售的产品。' },
    required: true,
    inverse: { name: 'registrations', label: { en: 'Registrations', zh: '注册证' } },
  })
  product!: Ref;

  @text({ label: { en: 'Registrant', zh: '注册人' }, search: true })
  holder?: string;

  @date({ label: { en: 'Valid from', zh: '生效日期' } })
  validFrom?: string;

  @date({
    label: { en: 'Expires', zh: '有效期至' },
    help: { en: 'Empty for filings that do not expire.', zh: '长期有效的备案可留空。' },
    index: true,
  })
  expiresOn?: string;
}
