import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { componentPlugins, transformed } from './component-plugins.js';

export { componentPlugins, transformed };

const globalSetup = ['js', 'ts']
  .map((ending) => fileURLToPath(new URL(`../cluster/global-setup.${ending}`, import.meta.url)))
  .filter((file) => existsSync(file))
  .slice(0, 1);

/**
 * The vitest configuration of a plugin in a folder of its own: one PostgreSQL a run, files side by side in processes of
 * their own, real components in specs that begin with `// @vitest-environment panel`.
 */
export const pluginTests = (): ViteUserConfig => ({
  plugins: componentPlugins(),
  // As Node resolves it: graphql's other entry, made for bundlers, would be a second graphql beside Nest's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{src,test}/**/*.spec.ts'],
    globalSetup,
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: transformed } },
  },
});
