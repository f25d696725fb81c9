import { field } from '@ricejar/sdk';
import { DEVICE_CLASS_CHOICES } from './device-class.js';

const BY_LICENCE = {
  en: 'Of the device licence that runs longest; change the licence to change it.',
  zh: '取自有效期最长的医疗器械许可，修改许可后自动更新。',
};

/** What a list of customers shows and filters by; kept in step with the licences. */
export const customerFields = {
  licenceNumber: field.text({
    label: { en: 'Licence number', zh: '许可证号' },
    help: BY_LICENCE,
    readOnly: true,
    search: true,
    maxLength: 100,
  }),
  licenceClass: field.choice({
    label: { en: 'Licensed up to', zh: '许可最高类别' },
    help: BY_LICENCE,
    choices: DEVICE_CLASS_CHOICES,
    readOnly: true,
  }),
  licenceExpiresOn: field.date({
    label: { en: 'Licence expires', zh: '许可到期日' },
    help: BY_LICENCE,
    readOnly: true,
    index: true,
  }),
};

/** What a task was made for, so that it is made once. */
export const taskFields = {
  recalledLot: field.reference('meddeviceLot', {
    label: { en: 'Recalled lot', zh: '召回批次' },
    readOnly: true,
    onDelete: 'setNull',
  }),
  licence: field.reference('meddeviceLicence', {
    label: { en: 'Device licence', zh: '医疗器械许可' },
    readOnly: true,
    onDelete: 'setNull',
  }),
};
