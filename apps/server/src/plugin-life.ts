import * as customer from '@ricejar/customer';
import * as opportunity from '@ricejar/opportunity';
import { Application } from '@ricejar/platform';
import { Database } from '@ricejar/platform/database/database';
import type { HostLife, LifeRequest } from '@ricejar/platform/plugins/installed/host-life';
import { Installer } from '@ricejar/platform/plugins/installed/installer';
import type { Candidate, Health } from '@ricejar/platform/plugins/installed/installer-parts';
import { loadPlugins, type LoadedPlugins } from '@ricejar/platform/plugins/installed/load-plugins';
import { packPlugin, type Packed } from '@ricejar/platform/plugins/installed/pack';
import { perform } from '@ricejar/platform/plugins/installed/perform';
import { rehearse } from '@ricejar/platform/plugins/installed/rehearsal';
import type { SharedModules } from '@ricejar/platform/plugins/installed/shared-modules';
import type { PluginManifest } from '@ricejar/sdk';
import * as service from '@ricejar/service';
import { printSchema } from 'graphql';
import { spawn } from 'node:child_process';
import { MODULES, PLUGINS } from './plugins.js';

/** Modules that plugins may import beside what the platform shares. */
const SHARED_MODULES: SharedModules = {
  '@ricejar/customer': customer,
  '@ricejar/opportunity': opportunity,
  '@ricejar/service': service,
};

const OURS = { modules: MODULES, bundled: PLUGINS, shared: SHARED_MODULES };

/** Where an installation keeps its data. */
export interface Installation {
  databaseUrl: string;
  dataDir: string;
}

/** The plugins of an installation as this machine has them. */
export const loadInstalled = (at: Installation, safe = false): Promise<LoadedPlugins> =>
  loadPlugins({ ...at, ...OURS, safe });

/** Packs a built plugin into a file. */
export const pack = (folder: string, into: string): Promise<Packed> =>
  packPlugin(folder, into, SHARED_MODULES);

/** Boots the whole of it with a plugin that is to be tried. Only in a process that may come to harm. */
export const rehearseHere = (
  at: Installation,
  candidate: Candidate,
  manifest: PluginManifest,
): Promise<Health> => rehearse({ ...at, ...OURS, candidate, manifest });

/** The database with its tables: those of a new installation are made. */
async function ready({ databaseUrl, dataDir }: Installation): Promise<Database> {
  const database = new Database({ url: databaseUrl, poolSize: 4 });
  const [table] = await database.query<{ known: boolean }>(
    `select to_regclass('plugin_operation') is not null as known`,
  );
  if (!table?.known) {
    const plugins = PLUGINS;
    await (
      await Application.create({ databaseUrl, dataDir, modules: MODULES, plugins, logger: false })
    ).close();
  }
  return database;
}

/** Works on the plugins of an installation, whether servers run or not: they follow. */
export async function withInstaller<T>(
  at: Installation,
  rehearsal: (candidate: Candidate, manifest: PluginManifest) => Promise<Health>,
  work: (installer: Installer, database: Database) => Promise<T>,
): Promise<T> {
  const database = await ready(at);
  try {
    const parts = { ...OURS, database, dataDir: at.dataDir, rehearse: rehearsal, now: () => new Date() };
    return await work(new Installer(parts), database);
  } finally {
    await database.close();
  }
}

/** Does what a server was asked for. */
export const performRequest = (
  at: Installation,
  rehearsal: (candidate: Candidate, manifest: PluginManifest) => Promise<Health>,
  request: LifeRequest,
): Promise<object> =>
  withInstaller(at, rehearsal, (installer, database) => perform(installer, database, request));

/** SDL of the API of an installation, plugins and administrators' fields included. */
export async function installationSchema(at: Installation): Promise<string> {
  const { plugins, configs } = await loadInstalled(at);
  const config = Object.fromEntries(configs);
  const application = await Application.create({ ...at, modules: MODULES, plugins, config, logger: false });
  try {
    return `${printSchema(application.schema)}\n`;
  } finally {
    await application.close();
  }
}

/**
 * What a server lends to the life of its plugins: changes are made by `ricejar plugin perform` in a process that outlives
 * this one, since it is this one that starts anew. Null where the command is not known: plugins are then given and stay.
 */
export function hostLife(at: Installation, loaded: LoadedPlugins): HostLife | null {
  const command = process.env['RICEJAR_CLI'];
  if (!command) return null;
  return {
    bundled: PLUGINS,
    shared: SHARED_MODULES,
    unloaded: loaded.failed,
    loadedFrom: loaded.rows,
    perform: (request, onDeath) => performApart(command, at, request, onDeath),
    restart: process.send ? () => void process.send?.({ type: 'restart' }) : null,
  };
}

function performApart(
  command: string,
  at: Installation,
  request: LifeRequest,
  onDeath: (reason: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, 'plugin', 'perform'], {
      stdio: ['pipe', 'ignore', 'inherit'],
      detached: true,
      env: { ...process.env, DATABASE_URL: at.databaseUrl, RICEJAR_DATA_DIR: at.dataDir },
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => void (code !== 0 && onDeath(String(signal ?? code))));
    child.stdin?.on('error', () => undefined);
    child.once('spawn', () => {
      child.stdin?.end(JSON.stringify(request), () => resolve());
      child.unref();
    });
  });
}
