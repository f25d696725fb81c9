import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import { pluginConformance } from '@ricejar/testing';
import { starterPlugin } from '../src/index.js';

pluginConformance(starterPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer },
});
