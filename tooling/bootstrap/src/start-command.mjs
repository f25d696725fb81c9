import { join } from 'node:path';
import { forwardSignals, interrupt, run } from './children.mjs';
import { whenNpmIsGone } from './parent-watch.mjs';
import { node24, root, scratch } from './places.mjs';
import { prepare } from './prepare.mjs';
import { startedAtText } from './progress.mjs';

/** `npm start`: whatever is missing first, then Ricejar itself under Node 24. */
export async function main() {
  forwardSignals();
  whenNpmIsGone(() => interrupt('SIGTERM'));
  await prepare();
  const args = [join(root, 'packages', 'cli', 'dist', 'main.js'), 'start', ...process.argv.slice(2)];
  // Compiled code is kept for the next start: reading the server's modules is most of one.
  const NODE_COMPILE_CACHE = join(scratch, 'cache', 'node');
  const env = {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE,
    ...process.env,
    RICEJAR_STARTED_AT: startedAtText,
  };
  const debug = process.env.RICEJAR_DEBUG ? ['--enable-source-maps'] : [];
  // The channel closes when this process is killed: Ricejar then stops by itself.
  const { ended } = run(node24, [...debug, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const { code, signal } = await ended;
  if (signal) console.error(`Ricejar was ended by ${signal}. The next npm start recovers by itself.`);
  process.exit(code);
}
