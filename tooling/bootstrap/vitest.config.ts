import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

/** Workspace packages are read from their sources: tests need no build. */
const conditions = ['source', 'module', 'node', 'development|production'];
/** As Node resolves it: graphql's other entry, made for bundlers, would be a second graphql beside Nest's. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** Unit tests mount nothing: to them a Vue component is an empty one. The browser suite sees the real ones. */
const componentsAsNothing: Plugin = {
  name: 'components-as-nothing',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.vue') || id.startsWith('@nuxt/ui/') ? '\0nothing' : undefined),
  load: (id) => (id === '\0nothing' ? 'export default {}; export const useToast = () => ({});' : undefined),
};

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [componentsAsNothing],
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    include: ['{apps,packages,plugins,tooling}/*/{src,test}/**/*.spec.ts'],
    // The browser suite has a runner of its own.
    exclude: ['**/node_modules/**', 'tooling/e2e/**'],
    globalSetup: ['packages/testing/src/cluster/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
