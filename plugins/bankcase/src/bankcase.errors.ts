import { defineErrors } from '@ricejar/sdk';

export const bankcaseErrors = defineErrors({
  BANKCASE_FINAL_REPLY_TOO_LATE: {
    class: 'badInput',
    message: {
      en: 'The final reply is due by {latest}: 35 business days after receipt. Name a date from {earliest} to then.',
      zh: '最终答复不得晚于 {latest}（收到投诉后第 35 个工作日），请填写 {earliest} 至该日之间的日期。',
    },
  },
  BANKCASE_OMBUDSMAN_MISSING: {
    class: 'badInput',
    message: {
      en: 'A reply that does not give the customer everything must name a dispute body to turn to.',
      zh: '未完全支持客户诉求的答复，须告知可申请调解的机构。',
    },
  },
  BANKCASE_REDRESS_AMOUNT_MISSING: {
    class: 'badInput',
    message: {
      en: 'A refund or a compensation needs an amount above zero.',
      zh: '退还费用或赔偿须填写大于零的金额。',
    },
  },
  BANKCASE_REDRESS_OPEN: {
    class: 'conflict',
    message: {
      en: 'Redress was promised and is not recorded as made. Record the day it was made before closing.',
      zh: '已承诺的补救尚未登记完成，请先填写补救完成日期再结案。',
    },
  },
  BANKCASE_REDRESS_DATE_FUTURE: {
    class: 'badInput',
    message: {
      en: 'The day redress was made cannot lie ahead.',
      zh: '补救完成日期不能晚于今天。',
    },
  },
  BANKCASE_APPROVAL_MISSING: {
    class: 'forbidden',
    message: {
      en: 'Another 30 days need the approval of senior management.',
      zh: '再延长 30 日须经上级机构或高级管理人员审批。',
    },
  },
});
