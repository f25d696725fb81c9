import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import { pluginConformance } from '@ricejar/testing';
import { clvPlugin } from '../src/index.js';

pluginConformance(clvPlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer },
});
