import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import * as opportunity from '@ricejar/opportunity';
import { pluginConformance } from '@ricejar/testing';
import { leadPlugin } from '../src/index.js';

pluginConformance(leadPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer, '@ricejar/opportunity': opportunity },
});
