import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The Nuxt UI components that `@ricejar/ui` hands on: only their styles are generated. */
const components = [
  ...readFileSync(local('../../packages/ui/src/nuxt-ui.ts'), 'utf8').matchAll(/components\/(\w+)\.vue/g),
].map((match) => match[1] ?? '');

export default defineConfig({
  base: '/',
  plugins: [
    vue(),
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
        colors: {
          primary: 'jade',
          secondary: 'slateblue',
          success: 'jade',
          info: 'slateblue',
          warning: 'gold',
          error: 'brick',
          neutral: 'stone',
        },
        button: { defaultVariants: { size: 'sm' } },
        input: { defaultVariants: { size: 'sm' } },
        textarea: { defaultVariants: { size: 'sm' } },
        select: { defaultVariants: { size: 'sm' } },
        selectMenu: { defaultVariants: { size: 'sm' } },
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
  server: { proxy: { '/graphql': 'http://localhost:3000', '/api': 'http://localhost:3000' } },
});

/** Icons that the shared packages name: they lie outside this folder, so the scan does not see them. */
function sourceIcons(): string[] {
  return [
    'building-2',
    'users',
    'user',
    'contact',
    'target',
    'box',
    'package',
    'shopping-cart',
    'receipt',
    'message-square-warning',
  ].map((name) => `i-lucide-${name}`);
}
