import { defineErrors } from '@ricejar/sdk';

export const meddeviceErrors = defineErrors({
  MEDDEVICE_LICENCE_MISSING: {
    class: 'conflict',
    message: {
      en: 'The customer holds no licence for devices of class {deviceClass}.',
      zh: '该客户没有 {deviceClass} 类医疗器械的许可，不能销售此产品。',
    },
  },
  MEDDEVICE_LICENCE_EXPIRED: {
    class: 'conflict',
    message: {
      en: "The customer's licence {number} expired on {expiresOn}. Devices of class {deviceClass} cannot be sold to it on {day}.",
      zh: '该客户的许可证 {number} 已于 {expiresOn} 到期，{day} 不能向其销售 {deviceClass} 类医疗器械。',
    },
  },
  MEDDEVICE_LICENCE_NOT_BEGUN: {
    class: 'conflict',
    message: {
      en: "The customer's licence {number} is valid from {validFrom} only. Devices of class {deviceClass} cannot be sold to it on {day}.",
      zh: '该客户的许可证 {number} 自 {validFrom} 起生效，{day} 不能向其销售 {deviceClass} 类医疗器械。',
    },
  },
  MEDDEVICE_REGISTRATION_EXPIRED: {
    class: 'conflict',
    message: {
      en: 'The registration {number} of this product is not valid on {day}.',
      zh: '该产品的注册证 {number} 在 {day} 不在有效期内。',
    },
  },
  MEDDEVICE_LOT_RECALLED: {
    class: 'conflict',
    message: {
      en: 'Lot {lot} has been recalled and cannot be delivered.',
      zh: '批次 {lot} 已召回，不能发货。',
    },
  },
  MEDDEVICE_LOT_EXPIRED: {
    class: 'conflict',
    message: {
      en: 'Lot {lot} was to be used by {expiresOn} and cannot be delivered on {day}.',
      zh: '批次 {lot} 的失效日期为 {expiresOn}，{day} 不能发货。',
    },
  },
  MEDDEVICE_LOT_UNKNOWN: {
    class: 'notFound',
    message: { en: 'This lot does not exist.', zh: '批次不存在。' },
  },
  MEDDEVICE_RECALL_KEPT: {
    class: 'conflict',
    message: {
      en: 'Lot {lot} has been delivered or recalled and stays on record.',
      zh: '批次 {lot} 已发货或已召回，须留存，不能删除。',
    },
  },
});
