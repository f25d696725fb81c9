import { join } from 'node:path';
import { pluginConformance } from '@ricejar/testing';
import { referralPlugin } from '../src/index.js';

pluginConformance(referralPlugin, { folder: join(import.meta.dirname, '..') });
