import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import { pluginConformance } from '@ricejar/testing';
import { subscriptionPlugin } from '../src/index.js';

pluginConformance(subscriptionPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer },
});
