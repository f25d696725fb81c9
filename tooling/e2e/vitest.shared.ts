import type { ViteUserConfig } from 'vitest/config';

/** As in the root configuration: the test kit is read from its sources. */
const conditions = ['source', 'module', 'node', 'development|production'];

const CLUSTER = '../../packages/testing/src/cluster/global-setup.ts';

/** One browser, one file after the other: what every run against a real screen shares. */
const run = (globalSetup: string): ViteUserConfig => ({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: [CLUSTER, globalSetup],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    // Profiles and the connection to the browser serve all files.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 40 } },
  },
});

/** Stories of the demo company: one server for all of them. */
export const browserRun = run('src/global-setup.ts');

/** Stories that start installations of their own. */
export const installationsRun = run('src/browser-setup.ts');
