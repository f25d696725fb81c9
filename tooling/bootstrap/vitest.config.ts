import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { componentPlugins, transformed } from '../../packages/testing/src/vitest/component-plugins.js';

/** Workspace packages are read from their sources: tests need no build. */
const conditions = ['source', 'module', 'node', 'development|production'];
const resolve = { conditions };
/** As Node resolves it: graphql's other entry, made for bundlers, would be a second graphql beside Nest's. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // A Vue component is an empty one, but in specs that begin with `// @vitest-environment panel`.
  plugins: componentPlugins(),
  resolve: { conditions, alias },
  ssr: { resolve },
  environments: { __vitest__: { resolve }, client: { resolve } },
  test: {
    include: ['{apps,packages,plugins,tooling}/*/{src,test}/**/*.spec.ts'],
    // What needs a browser has a runner of its own.
    exclude: ['**/node_modules/**', 'tooling/e2e/**', 'tooling/acceptance/test/**'],
    globalSetup: ['packages/testing/src/cluster/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: transformed } },
  },
});
