import { join } from 'node:path';
import { pluginConformance } from '@ricejar/testing';
import { leadPlugin } from '../src/index.js';

pluginConformance(leadPlugin, { folder: join(import.meta.dirname, '..') });
