import { mergeConfig } from 'vitest/config';
import { installationsRun } from './vitest.shared.js';

export default mergeConfig(installationsRun, { test: { include: ['test/installations/*.spec.ts'] } });
