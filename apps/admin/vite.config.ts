import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The Nuxt UI components that `@ricejar/ui` uses and hands on: only their styles are generated. */
const uiSource = local('../../packages/ui/src');
const components = readdirSync(uiSource, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|vue)$/.test(file))
  .flatMap((file) => [
    ...readFileSync(join(uiSource, file), 'utf8').matchAll(/@nuxt\/ui\/components\/(\w+)\.vue/g),
  ])
  .map((match) => match[1] ?? '');

/** Icons of 16 px in controls of 32 px: the default of 20 is too loud for a dense screen. */
const smallIcons = { size: { md: { leadingIcon: 'size-4', trailingIcon: 'size-4' } } };
const scrim = 'bg-(--ui-scrim)';

/**
 * Date fields get a copy of their own of the module that lists every primitive: in a shared one, what calendars need
 * would come with the first menu, so with the first load.
 */
const splitCalendars: Plugin = {
  name: 'ricejar:split-calendars',
  enforce: 'pre',
  apply: 'build',
  async resolveId(id, importer, options) {
    if (id !== 'reka-ui/namespaced' || !/(Calendar|InputDate)\.vue/.test(importer ?? '')) return null;
    const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
    return resolved && { ...resolved, id: `${resolved.id}?calendar` };
  },
};

/**
 * What plugins import from the admin, under the names they import it by. Each is an entry of its own, with every export
 * kept, and an import map in the page leads there: a plugin shares the admin's Vue instead of bringing another one.
 */
const SHARED = {
  vue: 'src/shared/vue.mjs',
  'vue-router': 'src/shared/vue-router.ts',
  '@ricejar/admin-sdk': 'src/shared/admin-sdk.ts',
  '@ricejar/ui': 'src/shared/ui.ts',
} as const;

const importMap: Plugin = {
  name: 'ricejar:import-map',
  config: () => ({
    build: {
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        // Screens share dozens of small modules: fetched one by one they take longer than all the rest of a first load.
        output: {
          codeSplitting: {
            groups: [
              { name: 'common', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 30_000 },
            ],
          },
        },
        input: {
          index: local('index.html'),
          ...Object.fromEntries(
            Object.values(SHARED).map((file) => [`shared-${basename(file, extname(file))}`, local(file)]),
          ),
        },
      },
    },
  }),
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
      const addressOf = (file: string): string => {
        const chunk = chunks.find((one) => one.facadeModuleId === local(file));
        return `/${chunk?.fileName ?? file}`;
      };
      const imports = Object.fromEntries(
        Object.entries(SHARED).map(([name, file]) => [name, addressOf(file)]),
      );
      const tag = { tag: 'script', attrs: { type: 'importmap' }, children: JSON.stringify({ imports }) };
      return [{ ...tag, injectTo: 'head-prepend' }];
    },
  },
};

/** Which of our palettes stands for what. */
const colors = {
  primary: 'jade',
  secondary: 'slateblue',
  success: 'jade',
  info: 'slateblue',
  warning: 'gold',
  error: 'brick',
  neutral: 'stone',
};
const SHADES = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950];
const COLORS_CSS = '/@ricejar/colors.css';

/**
 * The library writes these into the page when it starts, since an application could change them. Ours does not: as a part
 * of the stylesheet they need no exception in the page's policy.
 */
const colorsInStylesheet: Plugin = {
  name: 'ricejar:colors-in-stylesheet',
  enforce: 'pre',
  resolveId: (id) => (id === COLORS_CSS ? id : null),
  load(id) {
    if (id.endsWith('/@nuxt/ui/dist/runtime/plugins/colors.js'))
      return `import '${COLORS_CSS}';\nexport default () => undefined;`;
    if (id !== COLORS_CSS) return null;
    const names = Object.keys(colors).filter((name) => name !== 'neutral');
    const shades = Object.entries(colors).flatMap(([name, palette]) =>
      SHADES.map((shade) => `--ui-color-${name}-${shade}: var(--color-${palette}-${shade});`),
    );
    const at = (shade: number): string =>
      names.map((name) => `--ui-${name}: var(--ui-color-${name}-${shade});`).join(' ');
    return `@layer theme { :root, :host { ${shades.join(' ')} } :root, :host, .light { ${at(500)} } .dark { ${at(400)} } }`;
  },
};

/** Compressed once here instead of at every request: the server sends the `.gz` beside a file to whoever takes it. */
const compress: Plugin = {
  name: 'ricejar:compress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets');
    for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
      const path = join(assets, file);
      if (statSync(path).size > 1024) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
    }
  },
};

export default defineConfig({
  base: '/',
  plugins: [
    vue(),
    splitCalendars,
    colorsInStylesheet,
    compress,
    importMap,
    ui({
      autoImport: false,
      components: false,
      colorMode: false,
      dts: false,
      experimental: { componentDetection: components },
      icon: {
        clientBundle: {
          scan: { globInclude: ['src/**/*.{vue,ts}'] },
          icons: sourceIcons(),
          sizeLimitKb: 256,
        },
      },
      ui: {
        colors,
        button: { slots: { base: 'cursor-pointer' }, variants: smallIcons },
        input: { variants: smallIcons },
        select: { variants: smallIcons },
        selectMenu: { variants: smallIcons },
        modal: { variants: { overlay: { true: { overlay: scrim } } } },
        slideover: { slots: { overlay: scrim } },
      },
    }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/plugins.json', '^/plugins/[^/]+/[^/]+/'].map((path) => [
        path,
        'http://localhost:3000',
      ]),
    ),
  },
});

/** Icons that the shared packages name and those of the record types: they lie outside the folder that is scanned. */
function sourceIcons(): string[] {
  const parts = ['packages', 'plugins'].flatMap((folder) =>
    readdirSync(local(`../../${folder}`)).map((name) => `../../${folder}/${name}/src`),
  );
  const texts = (folder: string, ending: RegExp): string[] =>
    existsSync(local(folder))
      ? readdirSync(local(folder), { recursive: true, encoding: 'utf8' })
          .filter((file) => ending.test(file))
          .map((file) => readFileSync(join(local(folder), file), 'utf8'))
      : [];
  const named = ['../../packages/ui/src', '../../packages/admin-sdk/src']
    .flatMap((folder) => texts(folder, /\.(vue|ts)$/))
    .flatMap((text) => [...text.matchAll(/i-lucide-[a-z0-9]+(?:-[a-z0-9]+)*/g)].map((match) => match[0]));
  const ofRecords = parts
    .flatMap((folder) => texts(folder, /\.record\.ts$/))
    .flatMap((text) => [...text.matchAll(/icon: '([a-z0-9-]+)'/g)].map((match) => `i-lucide-${match[1]}`));
  return [...new Set([...named, ...ofRecords, 'i-lucide-box'])];
}
