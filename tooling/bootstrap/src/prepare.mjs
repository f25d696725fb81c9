import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runLogged } from './children.mjs';
import { toolEnvironment } from './environment.mjs';
import { buildFingerprint, installFingerprint, manifestOf, workspacePackages } from './fingerprint.mjs';
import { logs, node24, root, scratch, tool } from './places.mjs';
import { step } from './progress.mjs';
import { alone } from './alone.mjs';

const installStamp = join(root, 'node_modules', '.ricejar-install');
const buildStamp = join(scratch, 'build-stamp');

/** Installs and builds what has changed since the last time. Answers with the environment for further tools. */
export async function prepare() {
  writable();
  return alone(join(scratch, 'prepare.lock'), async () => {
    const installed = installFingerprint();
    const pnpm = pnpmDirectory();
    const env = toolEnvironment(pnpm);
    if (!isInstalled(installed)) await install(pnpm, env, installed);
    const built = buildFingerprint(installed);
    if (!isBuilt(built)) await build(env, built);
    return env;
  });
}

function writable() {
  try {
    mkdirSync(logs, { recursive: true });
  } catch (cause) {
    const line =
      cause.code === 'ENOSPC'
        ? `The disk that holds ${root} is full: free some space and run the command again.`
        : `This user may not write in ${root}: give it the checkout, or make a clone of its own.`;
    throw new Error(line, { cause });
  }
}

function pnpmVersion() {
  const [, version] = /^pnpm@([^+]+)/.exec(manifestOf(root).packageManager);
  return version;
}

const pnpmHome = () => join(scratch, 'tools', `pnpm-${pnpmVersion()}`);
const pnpmDirectory = () => join(pnpmHome(), 'node_modules', '.bin');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

const isInstalled = (fingerprint) =>
  read(installStamp) === fingerprint && existsSync(node24) && existsSync(pnpmDirectory());

async function install(pnpm, env, fingerprint) {
  if (!existsSync(pnpm)) await step(`Getting pnpm ${pnpmVersion()}`, () => obtainPnpm(env));
  rmSync(installStamp, { force: true });
  await step('Installing packages from the lockfile', (note) =>
    runLogged(join(pnpm, 'pnpm'), INSTALL, {
      what: 'Installing packages',
      logFile: join(logs, 'install.log'),
      // Without a terminal pnpm asks nothing; it must not take NODE_ENV=production as a wish for half the packages.
      env: { ...env, CI: 'true' },
      onLine: (line) => {
        const progress = /^Progress: (.*)$/.exec(line);
        if (progress) note(progress[1]);
      },
    }),
  );
  if (!existsSync(node24)) {
    throw new Error(
      'Installing packages failed: the Node 24 package was not set up. Allow install scripts (npm config delete ignore-scripts) and run the command again.',
    );
  }
  writeFileSync(installStamp, fingerprint);
}

const INSTALL = [
  'install',
  '--frozen-lockfile',
  '--prod=false',
  '--reporter=append-only',
  '--config.ignore-scripts=false',
];

/** Made beside its place: a killed download leaves no half pnpm. */
async function obtainPnpm(env) {
  const part = `${pnpmHome()}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  writeFileSync(join(part, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--no-update-notifier', '--loglevel=error'];
  const args = ['install', '--prefix', part, '--ignore-scripts=false', ...quiet, `pnpm@${pnpmVersion()}`];
  const script = process.env.npm_execpath;
  const byScript = script !== undefined && basename(script) === 'npm-cli.js' && existsSync(script);
  await runLogged(byScript ? process.execPath : 'npm', byScript ? [script, ...args] : args, {
    what: 'Getting pnpm',
    logFile: join(logs, 'pnpm.log'),
    env,
  }).catch((error) => {
    throw error.code === 'ENOENT'
      ? new Error('npm was not found: install Node together with npm and run the command again.')
      : error;
  });
  rmSync(pnpmHome(), { recursive: true, force: true });
  renameSync(part, pnpmHome());
}

/** What a build leaves behind, so that a deleted one is noticed. */
const outputs = () =>
  workspacePackages()
    .filter((directory) => manifestOf(directory).scripts?.build)
    .map((directory) => join(directory, 'dist'));

const isBuilt = (fingerprint) =>
  read(buildStamp) === fingerprint && outputs().every((directory) => existsSync(directory));

async function build(env, fingerprint) {
  rmSync(buildStamp, { force: true });
  await step('Building', (note) =>
    runLogged(tool('turbo'), ['run', 'build', '--output-logs=new-only', '--log-prefix=task'], {
      what: 'Building',
      logFile: join(logs, 'build.log'),
      env,
      onLine: (line) => {
        const task = /^(\S+?):build: /.exec(line);
        if (task) note(task[1]);
      },
    }),
  );
  writeFileSync(buildStamp, fingerprint);
}
