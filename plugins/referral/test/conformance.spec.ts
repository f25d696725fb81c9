import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import { pluginConformance } from '@ricejar/testing';
import { referralPlugin } from '../src/index.js';

pluginConformance(referralPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer },
});
