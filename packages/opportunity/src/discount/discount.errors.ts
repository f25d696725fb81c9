import { defineErrors } from '@ricejar/sdk';

export const discountErrors = defineErrors({
  DISCOUNT_OVER_LIMIT: {
    class: 'forbidden',
    message: {
      en: 'Customers of tier {tier} get {limit} % at most. Ask for more by a discount request: it is decided by {who}.',
      zh: '等级“{tier}”客户的折扣上限为 {limit}%。如需更高折扣，请提交折扣申请，由{whoZh}审批。',
    },
  },
  DISCOUNT_WITHIN_LIMIT: {
    class: 'badInput',
    message: {
      en: 'This discount needs no approval: set it on the opportunity.',
      zh: '该折扣无须审批，可直接填写在商机上。',
    },
  },
  DISCOUNT_REQUEST_PENDING: {
    class: 'conflict',
    message: {
      en: 'Another request for this opportunity waits for a decision.',
      zh: '该商机已有一项折扣申请待审批。',
    },
  },
  DISCOUNT_REQUEST_NOT_FOUND: {
    class: 'notFound',
    message: { en: 'There is no such discount request.', zh: '该折扣申请不存在。' },
  },
  DISCOUNT_REQUEST_DECIDED: {
    class: 'conflict',
    message: { en: 'This request is decided already.', zh: '该申请已审批。' },
  },
  DISCOUNT_OPPORTUNITY_NOT_FOUND: {
    class: 'notFound',
    message: { en: 'There is no such opportunity.', zh: '该商机不存在。' },
  },
  DISCOUNT_REQUEST_NOTE: {
    class: 'badInput',
    message: { en: 'Say why.', zh: '请说明原因。' },
  },
});
