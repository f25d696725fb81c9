import type { ViteUserConfig } from 'vitest/config';

/** As in the root configuration: the test kit is read from its sources. */
const conditions = ['source', 'module', 'node', 'development|production'];

/** One server, one browser, one file after the other: what every run against a real screen shares. */
export const browserRun: ViteUserConfig = {
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: ['../../packages/testing/src/cluster/global-setup.ts', 'src/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 40 } },
  },
};
