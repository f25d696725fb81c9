import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import * as opportunity from '@ricejar/opportunity';
import { pluginConformance } from '@ricejar/testing';
import { potentialPlugin } from '../src/index.js';

pluginConformance(potentialPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer, '@ricejar/opportunity': opportunity },
});
