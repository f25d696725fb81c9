import { defineErrors } from '@ricejar/sdk';

export const renewalsErrors = defineErrors({
  RENEWALS_CONTRACT_UNKNOWN: {
    class: 'notFound',
    message: {
      en: 'This contract does not exist, or you may not see it.',
      zh: '合同不存在，或您无权查看。',
    },
  },
  RENEWALS_CONTRACT_NOT_ACTIVE: {
    class: 'conflict',
    message: {
      en: 'Only an active contract can be renewed.',
      zh: '只有履行中的合同可以续约。',
    },
  },
  RENEWALS_TERM_INVALID: {
    class: 'badInput',
    message: {
      en: 'The term must not end before it starts.',
      zh: '到期日期不能早于开始日期。',
    },
  },
  RENEWALS_RENEWAL_UNKNOWN: {
    class: 'notFound',
    message: {
      en: 'This renewal does not exist, or you may not see it.',
      zh: '续约不存在，或您无权查看。',
    },
  },
  RENEWALS_NOT_A_DRAFT: {
    class: 'conflict',
    message: {
      en: 'This renewal has been sent or signed already.',
      zh: '该续约已发出或已签署。',
    },
  },
  RENEWALS_SIGNED_KEPT: {
    class: 'conflict',
    message: {
      en: 'A signed renewal is kept as it was signed.',
      zh: '已签署的续约须保持原样，不能修改或删除。',
    },
  },
  RENEWALS_SIGNATURE_NOT_CONFIGURED: {
    class: 'unavailable',
    message: {
      en: 'No e-signature account is configured. Set it up on the plugins page.',
      zh: '尚未配置电子签名账户，请在插件页面完成设置。',
    },
  },
  RENEWALS_SIGNATURE_REFUSED: {
    class: 'unavailable',
    message: {
      en: 'The e-signature service refused: {reason}.',
      zh: '电子签名平台拒绝了请求：{reason}。',
    },
  },
});
