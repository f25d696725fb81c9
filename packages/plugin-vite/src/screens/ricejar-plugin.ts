import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import type { AdminManifest } from '@ricejar/sdk';
import type { Plugin, PluginOption } from 'vite';
import { isSharedWithScreens, packageOf, SCREEN_SHARED } from '../shared.js';
import { readPackage } from '../package-file.js';
import { markElements } from './mark-elements.js';
import { scopeAttribute, scopeStyles } from './scope-css.js';
import { utilitiesSheet } from './utilities.js';
import { versionTable, sharedVersions } from './versions.js';

export interface RicejarPluginOptions {
  /** The plugin's id; that of its package.json unless told. */
  id?: string;
  /** The plugin's version; that of its package.json unless told. */
  version?: string;
  /** The plugin's folder; where Vite runs unless told. */
  root?: string;
  /** Folder whose `dist/admin` is written; the plugin's own unless told. */
  into?: string;
  /** Takes the table of shared packages; written to the terminal unless told. */
  report?: (text: string) => void;
}

export const SCREENS_ENTRY = 'src/admin/index.ts';
export const SCREENS_FOLDER = 'dist/admin';

/**
 * Builds a plugin's screens, `src/admin/index.ts`, into ES modules that the host loads as they are: the shared packages stay
 * imports, everything else is bundled, styles reach the plugin's own elements only.
 */
export function ricejarPlugin({
  id,
  version,
  root = process.cwd(),
  into = root,
  report,
}: RicejarPluginOptions = {}): PluginOption {
  const folder = resolve(root);
  const found = readPackage(folder);
  const plugin = id ?? found.ricejar?.id ?? packageNameToId(found.name);
  const attribute = scopeAttribute(plugin);
  return [
    vue({
      isProduction: true,
      template: { compilerOptions: { nodeTransforms: [markElements(attribute) as never] } },
    }),
    tailwindcss(),
    configure(folder, plugin, resolve(into)),
    sharedOnly(),
    utilities(folder),
    manifest(folder, plugin, version ?? found.version, report ?? ((text) => void process.stdout.write(text))),
  ];
}

/** `@acme/ricejar-plugin-wealth` or `ricejar-plugin-wealth` is the plugin `wealth`. */
export const packageNameToId = (name: string): string =>
  (name.split('/').at(-1) ?? name).replace(/^.*plugin-/, '');

function configure(folder: string, plugin: string, into: string): Plugin {
  return {
    name: 'ricejar:screens',
    config: () => ({
      root: folder,
      base: './',
      publicDir: false,
      css: { postcss: { plugins: [scopeStyles(plugin) as never] } },
      build: {
        outDir: join(into, SCREENS_FOLDER),
        emptyOutDir: true,
        target: 'es2022',
        cssCodeSplit: false,
        modulePreload: false,
        reportCompressedSize: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { index: join(folder, SCREENS_ENTRY) },
          preserveEntrySignatures: 'strict',
          external: [...SCREEN_SHARED],
          output: {
            format: 'es',
            entryFileNames: '[name]-[hash].js',
            chunkFileNames: '[name]-[hash].js',
            assetFileNames: '[name]-[hash][extname]',
          },
        },
      },
    }),
  };
}

/** Packages of which the host has the only instance, reached through the admin sdk. */
const THROUGH_THE_SDK = new Set(['vue-i18n', 'pinia', '@pinia/colada', '@nuxt/ui']);
/** Of the server: they have no business in a browser. */
const OF_THE_SERVER = /^@ricejar\/(?!admin-sdk$|ui$)|^@nestjs\//;

function sharedOnly(): Plugin {
  return {
    name: 'ricejar:shared-only',
    enforce: 'pre',
    resolveId(specifier, importer) {
      const name = packageOf(specifier);
      if (name === null || isSharedWithScreens(specifier)) return null;
      const from = importer ?? 'the entry';
      if (isSharedWithScreens(name))
        this.error(
          `${from} imports ${specifier}: only ${name} itself is handed to plugins, not what lies inside it`,
        );
      if (THROUGH_THE_SDK.has(name))
        this.error(
          `${from} imports ${specifier}: a second copy would not work; import it from @ricejar/admin-sdk or @ricejar/ui`,
        );
      if (OF_THE_SERVER.test(name)) this.error(`${from} imports ${specifier}, which is for the server`);
      return null;
    },
  };
}

/** Adds the utilities of the templates to the entry: nothing has to be imported for them. */
function utilities(folder: string): Plugin {
  const entry = join(folder, SCREENS_ENTRY);
  const sheet = join(dirname(entry), 'ricejar-utilities.css');
  return {
    name: 'ricejar:utilities',
    enforce: 'pre',
    resolveId: (id) => (id === sheet ? id : null),
    load: (id) => (id === sheet ? utilitiesSheet(dirname(entry)) : null),
    transform: (code, id) =>
      id === entry ? { code: `import ${JSON.stringify(sheet)};\n${code}`, map: null } : null,
  };
}

const integrityOf = (content: string | Uint8Array): string =>
  `sha512-${createHash('sha512').update(content).digest('base64')}`;

function manifest(folder: string, plugin: string, version: string, report: (text: string) => void): Plugin {
  return {
    name: 'ricejar:manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const entry = files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
        if (!entry) return;
        const builtWith = sharedVersions(folder);
        const content: AdminManifest = {
          format: 1,
          plugin,
          version,
          entry,
          styles: files
            .map(({ fileName }) => fileName)
            .filter((name) => name.endsWith('.css'))
            .sort(),
          files: Object.fromEntries(
            files
              .map(
                (file) =>
                  [file.fileName, integrityOf(file.type === 'chunk' ? file.code : file.source)] as const,
              )
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          ),
          builtWith,
        };
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.json',
          source: `${JSON.stringify(content, null, 2)}\n`,
        });
        report(versionTable(builtWith));
      },
    },
  };
}
