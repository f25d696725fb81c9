import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { buildErrors } from '../build.errors.js';
import { isSharedWithServer } from '../shared.js';

export const SERVER_ENTRY = 'src/index.ts';
export const SERVER_FILE = 'dist/server.js';

/**
 * Bundles the server's side of a plugin into one ES module. The shared list stays imports, which the host resolves to its own
 * instances; everything else comes along. Not minified: its stack traces are read by people.
 */
export async function buildServer(folder: string, into = folder, entry = SERVER_ENTRY): Promise<void> {
  const input = resolve(folder, entry);
  if (!existsSync(input)) throw buildErrors.BUILD_ENTRY_MISSING({ file: entry });
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      publicDir: false,
      plugins: [onlyJavaScript],
      ssr: { target: 'node', noExternal: true },
      // Nest reads the types of constructors at run time, whatever the plugin's tsconfig.json says of decorators.
      oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
      build: {
        ssr: input,
        outDir: join(into, 'dist'),
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        reportCompressedSize: false,
        rolldownOptions: {
          external: isSharedWithServer,
          output: { format: 'es', entryFileNames: 'server.js', codeSplitting: false },
        },
      },
    });
  } catch (error) {
    throw buildErrors.BUILD_FAILED({ part: entry, reason: reasonOf(error) });
  }
}

/** A bundle is text: what brings machine code with it would not run on another machine. */
const onlyJavaScript: Plugin = {
  name: 'ricejar:only-javascript',
  load(id) {
    if (id.endsWith('.node')) this.error(`${id} is machine code: a plugin has to be plain JavaScript`);
  },
};

/** The first lines of what the bundler says, without colours. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
    .replace(/\n\s*Stack backtrace:[^]*$/, '')
    .replace(/\n\s+at .*/g, '')
    .trim();
