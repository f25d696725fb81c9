import { join } from 'node:path';
import { pluginConformance } from '@ricejar/testing';
import { brandswitchingPlugin } from '../src/index.js';

pluginConformance(brandswitchingPlugin, { folder: join(import.meta.dirname, '..') });
