import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import * as opportunity from '@ricejar/opportunity';
import { pluginConformance } from '@ricejar/testing';
import { renewalsPlugin } from '../src/index.js';

pluginConformance(renewalsPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer, '@ricejar/opportunity': opportunity },
  fill: async ({ make }, count) => {
    for (let nth = 0; nth < count; nth += 1) {
      const contract = (
        await make.record('renewalsContract', {
          name: `Contract ${nth}`,
          customer: (await make.customer()).id,
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
        })
      ).id;
      const term = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
      await make.record('renewalsRenewal', { contract, ...term });
    }
  },
});
