import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import * as opportunity from '@ricejar/opportunity';
import { pluginConformance } from '@ricejar/testing';
import { meddevicePlugin } from '../src/index.js';

pluginConformance(meddevicePlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer, '@ricejar/opportunity': opportunity },
  fill: async ({ make }, count) => {
    const product = (await make.record('product', { name: 'Pump' })).id;
    for (let nth = 0; nth < count; nth += 1) {
      const customerId = (await make.customer()).id;
      const registration = (
        await make.record('meddeviceRegistration', {
          name: `Pump ${nth}`,
          number: `R-${nth}`,
          deviceClass: 'classII',
          product,
        })
      ).id;
      const lot = (await make.record('meddeviceLot', { number: `B-${nth}`, registration })).id;
      await make.record('meddeviceLicence', {
        customer: customerId,
        number: `L-${nth}`,
        deviceClass: 'classIII',
        expiresOn: '2030-12-31',
      });
      await make.record('meddeviceDelivery', { lot, customer: customerId, deliveredOn: '2026-11-20' });
      await make.record('task', { title: `Task ${nth}`, customer: customerId });
    }
  },
});
