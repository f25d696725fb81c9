import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor, type PluginDefinition } from '@ricejar/sdk';
import { afterAll, beforeAll } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/src/cluster/test-database.js';
import { Application } from '../src/application.js';
import { Database } from '../src/database/database.js';
import { OrganisationService } from '../src/identity/organisation/organisation.service.js';
import { dumpSchema } from '../src/plugins/installed/catalog-objects.js';
import { Installer } from '../src/plugins/installed/installer.js';
import type { Health } from '../src/plugins/installed/installer-parts.js';
import { loadPlugins, type LoadedPlugins } from '../src/plugins/installed/load-plugins.js';
import { perform } from '../src/plugins/installed/perform.js';
import { rehearse } from '../src/plugins/installed/rehearsal.js';
import { beePlugin, gardenModule } from './garden.js';

const MODULES: readonly PluginDefinition[] = [gardenModule];
const BUNDLED: readonly PluginDefinition[] = [beePlugin];
const AT = new Date('2026-11-20T02:00:00.000Z');

/** An installation whose plugins come and go: a database, a data directory, and servers that start and stop. */
export class PluginLife {
  readonly system = systemActor('test');
  readonly database: Database;
  private server: Application | undefined;
  /** Whether whoever does what a server asks for dies at once. */
  dies = false;
  /** How often a server has asked to be started anew. */
  restarts = 0;
  /** What a server has asked for last. */
  performed: Promise<object> = Promise.resolve({});

  constructor(
    readonly test: TestDatabase,
    readonly dataDir: string,
  ) {
    this.database = new Database({ url: test.url, poolSize: 4 });
  }

  /** Packed files go here. */
  get folder(): string {
    return join(this.dataDir, 'made');
  }

  /** `trial` stands in for the rehearsal. */
  installer(dataDir = this.dataDir, trial?: () => Promise<Health>): Installer {
    const parts = { modules: MODULES, bundled: BUNDLED, shared: {}, dataDir };
    return new Installer({
      ...parts,
      database: this.database,
      now: () => AT,
      rehearse: (candidate, manifest) =>
        trial?.() ?? rehearse({ ...parts, databaseUrl: this.test.url, candidate, manifest }),
    });
  }

  load(dataDir = this.dataDir): Promise<LoadedPlugins> {
    return loadPlugins({ dataDir, databaseUrl: this.test.url, bundled: BUNDLED, shared: {} });
  }

  /** A server with the plugins of today; the one of before is stopped. `meanwhile` happens after they were loaded. */
  async start(meanwhile?: () => Promise<unknown>): Promise<Application> {
    await this.stop();
    const { plugins, configs, failed, rows } = await this.load();
    await meanwhile?.();
    this.server = await Application.create({
      databaseUrl: this.test.url,
      dataDir: this.dataDir,
      modules: MODULES,
      plugins,
      config: Object.fromEntries(configs),
      poolSize: 6,
      life: {
        bundled: BUNDLED,
        shared: {},
        unloaded: failed,
        loadedFrom: rows,
        perform: async (request, onDeath) => {
          if (this.dies) onDeath('SIGKILL');
          else this.performed = perform(this.installer(), this.database, request);
        },
        restart: () => void this.restarts++,
      },
      ...(!process.env['RICEJAR_TEST_LOG'] && { logger: false as const }),
    });
    return this.server;
  }

  async stop(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  dump(): Promise<string> {
    return dumpSchema(this.database);
  }
}

/** For the top of a test file: the installation is there from `beforeAll` on, with an organisation and one start behind it. */
export function usePluginLife(): { readonly life: PluginLife } {
  let life: PluginLife | undefined;
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-life-'));
    life = new PluginLife(await testDatabase(), dataDir);
    const server = await life.start();
    await server.database.transaction((tx) =>
      server
        .get(OrganisationService)
        .create({ name: 'Test', baseCurrency: 'CNY', demo: false }, tx)
        .then(() => undefined),
    );
  });
  afterAll(async () => {
    if (!life) return;
    await life.stop();
    await life.database.close();
    await life.test.drop();
    rmSync(life.dataDir, { recursive: true, force: true });
  });
  return {
    get life() {
      if (!life) throw new Error('the installation is there from beforeAll on');
      return life;
    },
  };
}
