import { mergeConfig } from 'vitest/config';
import { browserRun } from './vitest.shared.js';

/** Not a test: `pnpm screens` writes the pictures of docs/screens anew. */
export default mergeConfig(browserRun, {
  test: { include: ['screens/**/*.shots.ts'], testTimeout: 60_000 },
});
