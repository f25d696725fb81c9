import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nuxtUi from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vitest/config';

/** Vite's name for what runs with a document: only there are components real. */
const WITH_DOCUMENT = 'client';

/** Compiled beside us in a build, a source in the workspace. */
const environmentFile = ['js', 'ts']
  .map((ending) => fileURLToPath(new URL(`./panel-environment.${ending}`, import.meta.url)))
  .find((file) => existsSync(file));

/** Specs of the server's side mount nothing: to them a Vue component is an empty one. */
const componentsAsNothing: Plugin = {
  name: 'ricejar:components-as-nothing',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name !== WITH_DOCUMENT,
  resolveId: (id) => (id.endsWith('.vue') || id.startsWith('@nuxt/ui/') ? '\0nothing' : undefined),
  load: (id) => (id === '\0nothing' ? 'export default {}; export const useToast = () => ({});' : undefined),
};

/** Specs that begin with `// @vitest-environment panel` get a document. */
const panelEnvironment: Plugin = {
  name: 'ricejar:panel-environment',
  enforce: 'pre',
  resolveId: (id) => (id === 'vitest-environment-panel' ? environmentFile : undefined),
};

const withDocument = (plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => name === WITH_DOCUMENT,
});

/** What specs of components need of Vite: real components where there is a document, none elsewhere. */
export function componentPlugins(): Plugin[] {
  const ui = nuxtUi({ autoImport: false, components: false, colorMode: false, dts: false });
  const real = [vue(), ...[ui].flat(Infinity)] as Plugin[];
  return [componentsAsNothing, panelEnvironment, ...real.map(withDocument)];
}

/**
 * Vue sources in packages, and what the design system takes along: some of these packages offer their sources under the
 * same condition as the workspace, which Node cannot run.
 */
export const transformed = [/@nuxt\/ui|reka-ui|@internationalized|tailwind-(merge|variants)/];
