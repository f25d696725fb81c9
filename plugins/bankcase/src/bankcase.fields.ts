import { field } from '@ricejar/sdk';
import { REDRESS_KINDS } from './bankcase.choices.js';

/** What a supervisor asks for in a register of complaints, beyond what every complaint has. */
export const complaintFields = {
  delayReason: field.longText({
    label: { en: 'Reason for the delay', zh: '延期原因' },
    help: {
      en: 'As told to the customer in the holding reply.',
      zh: '在延期告知中向投诉人说明的原因。',
    },
  }),
  finalReplyBy: field.date({
    label: { en: 'Final reply promised by', zh: '承诺最终答复日期' },
    help: {
      en: 'The date named in the holding reply; at most 35 business days after receipt.',
      zh: '延期告知中写明的日期，不得晚于收到投诉后第 35 个工作日。',
    },
    index: true,
  }),
  ombudsman: field.text({
    label: { en: 'Dispute body named', zh: '已告知的纠纷调解机构' },
    help: {
      en: 'The ombudsman or other alternative dispute resolution body that the reply tells the customer of.',
      zh: '答复中告知客户可寻求帮助的调解或争议解决机构。',
    },
    maxLength: 200,
  }),
  ombudsmanReference: field.text({
    label: { en: 'Reference at the dispute body', zh: '调解机构案号' },
    maxLength: 100,
    search: true,
  }),
  redress: field.choice({ label: { en: 'Redress', zh: '补救方式' }, choices: REDRESS_KINDS, index: true }),
  redressAmount: field.money({ label: { en: 'Redress amount', zh: '补救金额' }, min: 0 }),
  redressPaidOn: field.date({ label: { en: 'Redress made on', zh: '补救完成日期' } }),
};
