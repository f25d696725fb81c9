import { join } from 'node:path';
import { forwardSignals, interrupt, run } from './children.mjs';
import { whenNpmIsGone } from './parent-watch.mjs';
import { node24, root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { startedAtText } from './progress.mjs';

/** `npm start`: whatever is missing first, then Ricejar itself under Node 24. */
export async function main() {
  forwardSignals();
  whenNpmIsGone(() => interrupt('SIGTERM'));
  await prepare();
  const args = [join(root, 'packages', 'cli', 'dist', 'main.js'), 'start', ...process.argv.slice(2)];
  const env = { NODE_ENV: 'production', ...process.env, RICEJAR_STARTED_AT: startedAtText };
  // The channel closes when this process is killed: Ricejar then stops by itself.
  const { ended } = run(node24, ['--enable-source-maps', ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const { code, signal } = await ended;
  if (signal) console.error(`Ricejar was ended by ${signal}. The next npm start recovers by itself.`);
  process.exit(code);
}
