import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import * as opportunity from '@ricejar/opportunity';
import { pluginConformance } from '@ricejar/testing';
import { winbackPlugin } from '../src/index.js';

pluginConformance(winbackPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer, '@ricejar/opportunity': opportunity },
  async fill({ change, make, system }, count) {
    for (let nth = 0; nth < count; nth++) {
      const customer = await make.customer();
      const started = { startedOn: '2026-05-01', windowDays: 60, holdOut: '0.3' };
      const campaign = await change.create(system, 'winbackCampaign', {
        name: `Campaign ${nth}`,
        ...started,
      });
      await change.insertMany(system, 'winbackTrial', [
        { campaign: campaign.id, customer: customer.id, startedOn: '2026-05-01', treated: true },
      ]);
    }
  },
});
