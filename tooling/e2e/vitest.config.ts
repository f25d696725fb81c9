import { mergeConfig } from 'vitest/config';
import { browserRun } from './vitest.shared.js';

export default mergeConfig(browserRun, { test: { include: ['test/*.spec.ts'] } });
