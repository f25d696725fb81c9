import type * as Server from '@ricejar/server';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { cliErrors } from '../cli.errors.js';
import { onInstallation, type CommandContext, type InstallationPlace } from '../database-of.js';
import { explainError } from '../start/explain-error.js';
import { planText } from './plan-text.js';
import { mergeSettings, readPluginArgs, readSettings, requireWord, type PluginArgs } from './plugin-args.js';
import { rehearseApart, type RehearsalOrder } from './rehearsal-process.js';

export type PluginServer = Pick<
  typeof Server,
  'examinePlugins' | 'pack' | 'performRequest' | 'readPackage' | 'rehearseHere' | 'withInstaller'
>;

export interface PluginContext extends CommandContext {
  /** This program's entry: what it starts again to try a plugin. */
  main: string;
  loadServer: () => Promise<PluginServer>;
  /** Asks the person at the terminal; null where there is none. */
  ask?: ((question: string) => Promise<string>) | null;
  stdin?: NodeJS.ReadableStream;
}

type Installer = Parameters<Parameters<PluginServer['withInstaller']>[2]>[0];
interface Run {
  context: PluginContext;
  args: PluginArgs;
  server: PluginServer;
  at: InstallationPlace;
  onInstaller: <T>(work: (installer: Installer) => Promise<T>) => Promise<T>;
}

const COMMANDS: Readonly<Record<string, (run: Run) => Promise<number>>> = {
  add: (run) => install(run, 'add'),
  upgrade: (run) => install(run, 'upgrade'),
  list,
  config,
  enable: (run) => turn(run, 'enable'),
  disable: (run) => turn(run, 'disable'),
  purge,
  doctor: plugins,
  perform,
};

/** `ricejar plugin <command>`. Returns the exit code. */
export async function plugin(context: PluginContext): Promise<number> {
  const [name = '', ...rest] = context.args;
  const { writeError } = context;
  try {
    const args = readPluginArgs(rest);
    const server = await context.loadServer();
    if (name === 'pack') return await pack(context, args, server);
    if (name === 'rehearse') return await rehearse(context, server);
    const command = COMMANDS[name];
    if (!command) throw cliErrors.ARGUMENT_UNKNOWN({ argument: `plugin ${name}`.trim() });
    return await onInstallation(context, (at) => {
      const rehearsal: Parameters<PluginServer['withInstaller']>[1] = (candidate, manifest) =>
        rehearseApart(context.main, at, { candidate, manifest });
      const onInstaller: Run['onInstaller'] = (work) => server.withInstaller(at, rehearsal, work);
      return command({ context, args, server, at, onInstaller });
    });
  } catch (error) {
    writeError(`${explainError(error, 0, cliErrors.COMMAND_FAILED)}\n`);
    return 1;
  }
}

async function pack({ write }: PluginContext, args: PluginArgs, server: PluginServer): Promise<number> {
  const folder = args.words[0] ?? '.';
  const { path, package: packed } = await server.pack(folder, args.out);
  write(`${path}\n  ${packed.files.size} files, integrity ${packed.locked.integrity}\n`);
  return 0;
}

/** A file as it is; a built folder or a package among the node_modules here is packed first. */
async function withFile<T>(
  { server }: Pick<Run, 'server'>,
  given: string,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = [resolve(given), resolve('node_modules', given)].find(
    (one) => existsSync(one) && statSync(one).isDirectory(),
  );
  if (!folder) return work(resolve(given));
  const into = mkdtempSync(join(tmpdir(), 'ricejar-plugin-'));
  try {
    return await work((await server.pack(folder, into)).path);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

function install(run: Run, kind: 'add' | 'upgrade'): Promise<number> {
  const { context, args, server } = run;
  const { write } = context;
  const given = requireWord(args, 'the file of the plugin', '插件文件');
  return withFile(run, given, async (file) => {
    const packed = await server.readPackage(file);
    if (args.integrity !== null && args.integrity !== packed.locked.integrity)
      throw cliErrors.PLUGIN_FILE_OTHER({ found: packed.locked.integrity });
    return run.onInstaller(async (installer) => {
      const plan = await installer.plan(packed);
      if (kind === 'upgrade' && plan.from === null)
        throw cliErrors.PLUGIN_NOTHING_TO_UPGRADE({ plugin: plan.plugin });
      write(planText(plan));
      if (plan.blockers.length > 0) return 1;
      if (args.plan) return 0;
      if (!(await confirmed(run, kind === 'add' ? 'Add it?' : 'Upgrade it?'))) return 1;
      const result = await installer.install(file, steps(write), readSettings(args.settings));
      write(`${result.plugin} ${result.version} is ${result.outcome}. Running servers start anew with it.\n`);
      return 0;
    });
  });
}

async function list({ context, args, onInstaller }: Run): Promise<number> {
  const { bundled, modules, rows } = await onInstaller((installer) => installer.neighbours());
  const all = [
    ...modules.map(({ id, version }) => ({ id, version, origin: 'module', enabled: true, reason: null })),
    ...bundled.map(({ id, version }) => {
      const { enabled = true, reason = null } = rows.get(id) ?? {};
      return { id, version, origin: 'bundled', enabled, reason };
    }),
    ...[...rows.values()]
      .filter((row) => row.origin === 'installed')
      .map(({ id, version, enabled, reason }) => ({ id, version, origin: 'installed', enabled, reason })),
  ];
  if (args.json) context.write(`${JSON.stringify(all, null, 2)}\n`);
  else
    for (const { id, version, origin, enabled, reason } of all)
      context.write(
        `${id.padEnd(22)} ${version.padEnd(10)} ${origin.padEnd(10)} ${enabled ? 'enabled' : `disabled${reason ? `: ${reason}` : ''}`}\n`,
      );
  return 0;
}

async function config({ context, args, onInstaller }: Run): Promise<number> {
  const id = requireWord(args, 'the id of the plugin', '插件 ID');
  const pairs = [...args.words.slice(1), ...args.settings];
  return onInstaller(async (installer) => {
    const { form, values, secretsSet } = await installer.settings(id);
    if (pairs.length === 0) {
      context.write(`${JSON.stringify(values, null, 2)}\n`);
      for (const path of secretsSet) context.write(`${path} is set and secret\n`);
      return 0;
    }
    await installer.configure(id, mergeSettings(values, readSettings(pairs, form)));
    context.write(`The settings of ${id} are kept. Running servers start anew with them.\n`);
    return 0;
  });
}

async function turn({ context, args, onInstaller }: Run, kind: 'enable' | 'disable'): Promise<number> {
  const id = requireWord(args, 'the id of the plugin', '插件 ID');
  await onInstaller((installer) =>
    kind === 'enable' ? installer.enable(id, steps(context.write)) : installer.disable(id),
  );
  context.write(`${id} is ${kind}d. Running servers start anew.\n`);
  return 0;
}

function purge(run: Run): Promise<number> {
  const { context, args } = run;
  const id = requireWord(args, 'the id of the plugin', '插件 ID');
  return run.onInstaller(async (installer) => {
    if (await installer.isKnown(id)) {
      const plan = await installer.planPurge(id);
      context.write(planText(plan));
      if (plan.blockers.length > 0) return 1;
      if (args.plan) return 0;
    }
    if (!(await confirmed(run, `This cannot be taken back. Remove ${id} and its data?`))) return 1;
    const { folder, files } = await installer.purge(id, steps(context.write));
    if (folder)
      context.write(`Exported to ${folder}: ${files.map((one) => `${one.file} (${one.rows})`).join(', ')}\n`);
    context.write(`${id} is gone.\n`);
    return 0;
  });
}

async function plugins({ context, server, at }: Run): Promise<number> {
  const findings = await server.examinePlugins(at);
  for (const { text: line } of findings) context.write(`${line}\n`);
  if (findings.length === 0) context.write('Clean: the plugins are as they are noted.\n');
  return findings.length === 0 ? 0 : 1;
}

/** What a running server asks for. */
async function perform({ context, server, at }: Run): Promise<number> {
  const request = JSON.parse(await text(context.stdin ?? process.stdin)) as Parameters<
    PluginServer['performRequest']
  >[2];
  await server.performRequest(
    at,
    (candidate, manifest) => rehearseApart(context.main, at, { candidate, manifest }),
    request,
  );
  return 0;
}

/** The process in which a plugin is tried. */
async function rehearse(context: PluginContext, server: PluginServer): Promise<number> {
  const order = JSON.parse(await text(context.stdin ?? process.stdin)) as RehearsalOrder;
  const { DATABASE_URL: databaseUrl = '', RICEJAR_DATA_DIR: dataDir = '' } = context.env;
  const health = await server.rehearseHere({ databaseUrl, dataDir }, order.candidate, order.manifest);
  context.write(`\n${JSON.stringify(health)}\n`);
  return 0;
}

async function confirmed({ context, args }: Run, question: string): Promise<boolean> {
  if (args.yes) return true;
  const ask = context.ask ?? terminal();
  if (!ask) throw cliErrors.NOT_CONFIRMED();
  return /^y(es)?$/i.test((await ask(`${question} [y/N] `)).trim());
}

function terminal(): ((question: string) => Promise<string>) | null {
  if (!process.stdin.isTTY) return null;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  };
}

/** Says each step once, and the long one in tenths. */
function steps(write: (line: string) => void): (step: string, progress: number) => void {
  let said = '';
  return (step, progress) => {
    const tenth = Math.floor(progress * 10);
    const line = tenth > 0 ? `${step} ${tenth * 10} %` : step;
    if (line !== said) write(`  ${line}\n`);
    said = line;
  };
}
