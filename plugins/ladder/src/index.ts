import { definePlugin } from '@ricejar/sdk';
import { complaintFlows } from '@ricejar/service';
import { ladderFlow } from './ladder.flow.js';

export const ladderPlugin = definePlugin({
  id: 'ladder',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Promise ladder', zh: '承诺阶梯' },
  description: {
    en: 'A complaint flow with four promises, each on its own clock, in Chinese or European working days.',
    zh: '带四项承诺的投诉处理流程，每项承诺独立计时，分中国与欧洲工作日两种。',
  },
  requires: { service: '^0.1.0' },
  extend: (on) => {
    on(complaintFlows).add('default', ladderFlow({ en: 'Promise ladder', zh: '承诺阶梯' }, 'china'));
    on(complaintFlows).add(
      'europe',
      ladderFlow({ en: 'Promise ladder, Europe', zh: '承诺阶梯（欧洲）' }, 'europe'),
    );
  },
});

export default ladderPlugin;
