import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { componentPlugins, transformed } from '../../packages/testing/src/vitest/component-plugins.js';

/** Workspace packages are read from their sources: tests need no build. */
const conditions = ['source', 'module', 'node', 'development|production'];
const resolve = { conditions };
/** As Node resolves it: graphql's other entry, made for bundlers, would be a second graphql beside Nest's. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

const specs = (folders: string): string => `${folders}/**/*.spec.ts`;

/** What needs a browser has a runner of its own. */
const OTHER_RUNNERS = ['**/node_modules/**', 'tooling/e2e/**', 'tooling/acceptance/test/**'];

/**
 * Files that get a process of their own: they replace a module or the environment for everybody, or read all that has been
 * declared.
 */
const ALONE = [
  'apps/server/test/declarations.spec.ts',
  'apps/server/test/two-worlds.spec.ts',
  'packages/platform/src/database/outage.http.spec.ts',
];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // A Vue component is an empty one, but in specs that begin with `// @vitest-environment panel`.
  plugins: componentPlugins(),
  resolve: { conditions, alias },
  ssr: { resolve },
  environments: { __vitest__: { resolve }, client: { resolve } },
  test: {
    globalSetup: ['packages/testing/src/cluster/global-setup.ts'],
    pool: 'forks',
    // Two processors; the third works while the others wait for PostgreSQL.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: transformed } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: [specs('{apps,packages,plugins,tooling}/*/{src,test}')],
          exclude: [...OTHER_RUNNERS, ...ALONE],
          // Reading the platform takes longer than most files do: files that follow each other in a process share it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, exclude: OTHER_RUNNERS },
      },
    ],
  },
});
