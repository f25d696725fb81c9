import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { buildErrors } from '../build.errors.js';
import { packageOf } from '../shared.js';
import { SCREENS_ENTRY } from '../screens/ricejar-plugin.js';
import { reasonOf } from '../server/build-server.js';

/** The part of a `defineAdmin({...})` that tells where it shows. */
interface Screens {
  panels?: readonly { slot: string }[];
  [part: string]: unknown;
}

const NOT_A_PLACE = new Set(['id', 'panels', 'messages']);

/**
 * Where a plugin's screens show: the slots of its panels, and the kinds of other things it declares (`routes`,
 * `dashboardWidgets`). The declaration runs here without its components, which need a browser.
 */
export async function slotsOf(folder: string, into = folder): Promise<string[]> {
  if (!existsSync(join(folder, SCREENS_ENTRY))) return [];
  const { panels = [], ...rest } = await declaration(folder, into);
  const kinds = Object.entries(rest)
    .filter(([part, entries]) => !NOT_A_PLACE.has(part) && Array.isArray(entries) && entries.length > 0)
    .map(([part]) => part);
  return [...new Set([...panels.map(({ slot }) => slot), ...kinds])].sort();
}

const STUB = '\0ricejar-stub';
const STUB_CODE = `const same = (value) => value;
export default {};
export { same as defineAdmin, same as definePanel };`;

/** Components, styles and the design system are of no account here. */
const withoutComponents: Plugin = {
  name: 'ricejar:without-components',
  enforce: 'pre',
  resolveId(id) {
    const name = packageOf(id);
    return name === '@ricejar/admin-sdk' || name === '@ricejar/ui' || /\.(vue|css|svg|png)(\?|$)/.test(id)
      ? STUB
      : null;
  },
  load: (id) => (id === STUB ? STUB_CODE : null),
};

async function declaration(folder: string, into: string): Promise<Screens> {
  const output = join(into, 'dist/.declaration');
  const file = join(output, `admin-${process.pid}-${Date.now()}.mjs`);
  try {
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      publicDir: false,
      plugins: [withoutComponents],
      build: {
        ssr: join(folder, SCREENS_ENTRY),
        write: false,
        rolldownOptions: {
          shimMissingExports: true,
          external: (id) => packageOf(id) === 'vue' || packageOf(id) === 'vue-router',
          output: { format: 'es', codeSplitting: false },
        },
      },
    });
    const [chunk] = 'output' in built ? built.output : [];
    if (chunk?.type !== 'chunk') throw new Error('nothing was built');
    mkdirSync(output, { recursive: true });
    writeFileSync(file, chunk.code);
    return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Screens }).default;
  } catch (error) {
    throw buildErrors.BUILD_FAILED({ part: SCREENS_ENTRY, reason: reasonOf(error) });
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
