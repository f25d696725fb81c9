import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { binDirectory, scratch } from './places.mjs';

/** Of npm's own run, of no use to the tools it starts and harmful to some. */
const FOREIGN =
  /^(npm_(?!config_(registry|.*proxy|cafile|ca$|strict_ssl))|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/i;

/** The environment of every tool: our Node and pnpm first, nobody phones home, nobody asks questions. */
export function toolEnvironment(pnpmDirectory) {
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (!FOREIGN.test(name)) env[name] = value;
  const path = [pnpmDirectory, binDirectory, process.env.PATH].filter(Boolean).join(delimiter);
  const quiet = {
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    TURBO_UI: 'false',
    npm_config_update_notifier: 'false',
    pnpm_config_update_notifier: 'false',
    pnpm_config_pm_on_fail: 'ignore',
    pnpm_config_verify_deps_before_run: 'false',
  };
  const registry = process.env.npm_config_registry;
  return {
    ...env,
    ...(registry ? { pnpm_config_registry: registry } : {}),
    ...cachesWithoutHome(),
    ...quiet,
    PATH: path,
  };
}

/** System users have a home that is not there: npm and pnpm then keep their caches in the checkout. */
function cachesWithoutHome() {
  try {
    accessSync(homedir(), constants.W_OK | constants.X_OK);
    return {};
  } catch {
    const home = join(scratch, 'home');
    mkdirSync(home, { recursive: true });
    return { HOME: home, npm_config_cache: join(home, '.npm') };
  }
}
