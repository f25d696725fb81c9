import { join } from 'node:path';
import * as customer from '@ricejar/customer';
import * as service from '@ricejar/service';
import { pluginConformance } from '@ricejar/testing';
import { bankcasePlugin } from '../src/index.js';

pluginConformance(bankcasePlugin, {
  folder: join(import.meta.dirname, '..'),
  host: { '@ricejar/customer': customer, '@ricejar/service': service },
});
