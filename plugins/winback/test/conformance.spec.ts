import { join } from 'node:path';
import { pluginConformance } from '@ricejar/testing';
import { winbackPlugin } from '../src/index.js';

pluginConformance(winbackPlugin, { folder: join(import.meta.dirname, '..') });
