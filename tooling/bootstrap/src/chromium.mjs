import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runLogged } from './children.mjs';
import { logs } from './places.mjs';
import { step } from './progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Answers the path of a Chromium that runs, or null; a stub that only names another package does not run. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return runs(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const directories = `${env.PATH ?? ''}:/usr/bin:/usr/local/bin`.split(':').filter(Boolean);
  for (const name of NAMES) {
    for (const directory of directories) {
      const path = join(directory, name);
      if (existsSync(path) && runs(path)) return path;
    }
  }
  return null;
}

const runs = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** Finds Chromium, or installs Debian's where this user may. Throws the line that says how to get one. */
export async function provideChromium(env) {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH)
    throw new Error(
      `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} does not run: set it to a Chromium or unset it.`,
    );
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('Installing Chromium for the browser tests', () => installChromium(env)).catch(
      () => undefined,
    );
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium for the browser tests: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}

async function installChromium(env) {
  const logFile = join(logs, 'chromium.log');
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  await runLogged('apt-get', ['update'], { what: 'Updating the package lists', logFile, env: quiet });
  const args = ['install', '-y', '--no-install-recommends', 'chromium'];
  await runLogged('apt-get', args, { what: 'Installing Chromium', logFile, env: quiet });
}
