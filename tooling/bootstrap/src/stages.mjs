import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { provideChromium } from './chromium.mjs';
import { manifestOf, workspacePackages } from './fingerprint.mjs';
import { generatedFiles, staleFiles } from './freshness.mjs';
import { root, scratch, tool } from './places.mjs';
import { readReport, REPORT } from './vitest-report.mjs';

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** Runs a tool to its end; its output is the reader's. */
async function tooled(name, args, env, output = 'inherit') {
  const { ended } = run(tool(name), args, { env, stdio: ['ignore', output, output] });
  return (await ended).code;
}

const gate = (name, command, args) => ({
  name,
  work: async (env, output) => ((await tooled(command, args, env, output)) === 0 ? PASSED : FAILED),
});

async function vitest(name, args, env, output) {
  const directory = join(scratch, 'tests');
  mkdirSync(directory, { recursive: true });
  const report = join(directory, `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', `--reporter=${join(import.meta.dirname, 'vitest-report.mjs')}`];
  const code = await tooled('vitest', ['run', ...args, ...reporters], { ...env, [REPORT]: report }, output);
  return readReport(report, code);
}

/** Packages that the one program of `tsconfig.types.json` leaves out. */
const TYPED_APART = ['admin', 'create-plugin', 'e2e', 'bootstrap'];

async function typecheck(env, output) {
  const apart = TYPED_APART.map((name) => `--filter=@ricejar/${name}`);
  const codes = await Promise.all([
    tooled('tsc', ['-p', join(root, 'tooling', 'bootstrap', 'tsconfig.types.json')], env, output),
    tooled(
      'turbo',
      ['run', 'typecheck', '--only', '--continue', '--output-logs=errors-only', ...apart],
      env,
      output,
    ),
  ]);
  return codes.every((code) => code === 0) ? PASSED : FAILED;
}

async function freshness(env) {
  const generating = workspacePackages().filter((directory) => manifestOf(directory).scripts?.generate);
  if (generating.length === 0) return PASSED;
  const before = generatedFiles();
  const code = await tooled('turbo', ['run', 'generate', '--output-logs=errors-only'], env);
  const stale = staleFiles(before, generatedFiles());
  for (const file of stale) console.error(`${file} was out of date and has been written anew: commit it.`);
  return code === 0 && stale.length === 0 ? PASSED : FAILED;
}

/** A suite that looks at screens, with a runner of its own. */
const inBrowser = (name, folder, file = 'vitest.config.ts') => ({
  name,
  needsCluster: true,
  work: async (env, output) => {
    const config = join(root, 'tooling', folder, file);
    if (!existsSync(config)) throw new Error(`There is no ${name} suite: ${config} is missing.`);
    const CHROMIUM_PATH = await provideChromium(env);
    return vitest(name, ['--config', config], { ...env, CHROMIUM_PATH }, output);
  },
});

/**
 * Everything that must hold before a change goes in, the quickest first; what stands in a list of its own runs side by
 * side. `needsCluster` ones share one PostgreSQL.
 */
export const stages = [
  [
    { name: 'typecheck', work: typecheck },
    gate('format', 'prettier', ['--check', '--log-level', 'warn', '--cache', '.']),
    gate('lint', 'oxlint', ['--max-warnings', '0']),
    gate('dependencies', 'depcruise', [
      '--config',
      '.dependency-cruiser.mjs',
      'apps',
      'packages',
      'plugins',
      'tooling',
    ]),
  ],
  { name: 'freshness', work: freshness },
  {
    name: 'tests',
    needsCluster: true,
    work: (env) => vitest('tests', ['--config', join(root, 'tooling', 'bootstrap', 'vitest.config.ts')], env),
  },
  // They mostly wait for their browsers and servers: side by side they take little more than the longest.
  [
    inBrowser('browser', 'e2e'),
    inBrowser('installations', 'e2e', 'vitest.installations.config.ts'),
    inBrowser('acceptance', 'acceptance'),
  ],
];
