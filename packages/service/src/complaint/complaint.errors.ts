import { defineErrors } from '@ricejar/sdk';

export const complaintErrors = defineErrors({
  COMPLAINT_NOT_FOUND: {
    class: 'notFound',
    message: {
      en: 'This complaint does not exist, or you may not see it.',
      zh: '投诉不存在，或您无权查看。',
    },
  },
  COMPLAINT_NEEDS_FLOW: {
    class: 'badInput',
    message: {
      en: 'A complaint is opened with a flow, so that its promises start. Use openComplaint.',
      zh: '投诉须按流程受理，承诺才会开始计时。请使用 openComplaint。',
    },
  },
  COMPLAINT_INPUT_INVALID: {
    class: 'badInput',
    message: {
      en: 'The input of a complaint is an object of field values.',
      zh: '投诉的输入须为由字段值组成的对象。',
    },
  },
  COMPLAINT_RECORD_KEPT: {
    class: 'forbidden',
    message: {
      en: 'Promises and entries of a complaint are kept on record and cannot be deleted.',
      zh: '投诉的承诺与处理记录须留存，不能删除。',
    },
  },
});
