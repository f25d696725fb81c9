import { definePlugin } from '@ricejar/sdk';
import { customerFields, opportunityFields } from './retail.fields.js';

export const retailPlugin = definePlugin({
  id: 'retail',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Retail', zh: '零售行业' },
  description: {
    en: 'Store formats, store and shelf label counts on customers; label quantity, size and radio on opportunities.',
    zh: '为客户增加业态、门店数、价签数等字段，为商机增加价签数量、尺寸与通信方式。',
  },
  requires: { customer: '^0.1.0', opportunity: '^0.1.0' },
  fields: { customer: customerFields, opportunity: opportunityFields },
});

export default retailPlugin;
