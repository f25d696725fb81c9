import { defineConfig } from 'vitest/config';

/** As in the root configuration: the test kit is read from its sources. */
const conditions = ['source', 'module', 'node', 'development|production'];

/** One story from beginning to end: a step that fails ends it. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.spec.ts'],
    globalSetup: ['../../packages/testing/src/cluster/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    bail: 1,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
});
