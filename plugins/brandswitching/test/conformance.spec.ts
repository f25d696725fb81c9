import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import { pluginConformance } from '@ricejar/testing';
import { brandswitchingPlugin } from '../src/index.js';

pluginConformance(brandswitchingPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer },
  async fill({ change, make, system }, count) {
    for (let nth = 0; nth < count; nth++) {
      const customer = await make.customer();
      const brand = await change.create(system, 'brandswitchingBrand', {
        name: `Brand ${nth}`,
        ours: nth === 0,
      });
      const answer = { customer: customer.id, answeredOn: '2026-05-01', last: brand.id, before: brand.id };
      await change.create(system, 'brandswitchingAnswer', answer);
    }
  },
});
