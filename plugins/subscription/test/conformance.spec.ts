import { join } from 'node:path';
import { pluginConformance } from '@ricejar/testing';
import { subscriptionPlugin } from '../src/index.js';

pluginConformance(subscriptionPlugin, { folder: join(import.meta.dirname, '..') });
