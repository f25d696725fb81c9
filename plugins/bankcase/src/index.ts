import { Calendars, Clock, definePlugin } from '@ricejar/sdk';
import { complaintFlows } from '@ricejar/service';
import { complaintFields } from './bankcase.fields.js';
import { chineseFlow } from './chinese.flow.js';
import { europeanFlow } from './european.flow.js';
import { guardBankCase } from './guards.js';

export { chineseFlow } from './chinese.flow.js';
export { europeanFlow } from './european.flow.js';

export const bankcasePlugin = definePlugin({
  id: 'bankcase',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Bank complaints', zh: '银行投诉' },
  description: {
    en: "Complaint flows of a bank with the regulator's own deadlines, for the European Union and for China.",
    zh: '按监管时限设计的银行投诉流程，分欧盟与中国两种。',
  },
  requires: { service: '^0.1.0' },
  fields: { complaint: complaintFields },
  permissions: {
    'bankcase.extend': {
      en: 'Approve another 30 days for a complaint (China)',
      zh: '审批投诉处理期限再延长 30 日',
    },
  },
  extend: (on) => {
    on(complaintFlows).add('default', europeanFlow);
    on(complaintFlows).add('china', chineseFlow);
  },
  before: {
    'complaint.update': (change, context) =>
      guardBankCase(change, { calendars: context.get(Calendars), clock: context.get(Clock) }),
  },
});

export default bankcasePlugin;
