import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from '@ricejar/platform';
import { Database } from '@ricejar/platform/database/database';
import { OrganisationService } from '@ricejar/platform/identity/organisation/organisation.service';
import { dumpSchema } from '@ricejar/platform/plugins/installed/catalog-objects';
import { Installer } from '@ricejar/platform/plugins/installed/installer';
import { loadPlugins } from '@ricejar/platform/plugins/installed/load-plugins';
import { rehearse } from '@ricejar/platform/plugins/installed/rehearsal';
import type { PluginDefinition } from '@ricejar/sdk';
import { testDatabase, type TestDatabase } from '../cluster/test-database.js';
import { crmTemplate } from '../crm/crm-template.js';

export interface LifeOptions {
  modules: readonly PluginDefinition[];
  /** Modules of the host that plugins import, by package name. */
  shared: Readonly<Record<string, object>>;
  now: () => Date;
}

/** An installation on a database and a data directory of its own, where plugins come and go as at a customer's. */
export class PluginLife {
  readonly database: Database;
  private server: Application | undefined;

  private constructor(
    private readonly options: LifeOptions,
    private readonly test: TestDatabase,
    readonly dataDir: string,
  ) {
    this.database = new Database({ url: test.url, poolSize: 4 });
  }

  /** With an organisation, and one start behind it. */
  static async begin(options: LifeOptions): Promise<PluginLife> {
    const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-life-'));
    const template = crmTemplate({ modules: options.modules, plugins: [], config: {} });
    const life = new PluginLife(options, await testDatabase(template), dataDir);
    const server = await life.start();
    await server.database.transaction(async (tx) => {
      await server.get(OrganisationService).create({ name: 'Test', baseCurrency: 'CNY', demo: false }, tx);
    });
    return life;
  }

  /** The server that was started last. */
  get running(): Application {
    if (!this.server) throw new Error('no server has been started yet');
    return this.server;
  }

  get installer(): Installer {
    const { modules, shared, now } = this.options;
    const { dataDir } = this;
    const parts = { modules, shared, dataDir, bundled: [] };
    return new Installer({
      ...parts,
      database: this.database,
      now,
      rehearse: (candidate, manifest) =>
        rehearse({ ...parts, databaseUrl: this.test.url, candidate, manifest }),
    });
  }

  /** A server with the plugins of today; the one of before is stopped. */
  async start(): Promise<Application> {
    await this.server?.close();
    const { modules, shared } = this.options;
    const { dataDir } = this;
    const databaseUrl = this.test.url;
    const { plugins, configs } = await loadPlugins({ dataDir, databaseUrl, bundled: [], shared });
    const config = Object.fromEntries(configs);
    const parts = { databaseUrl, dataDir, modules, plugins, config, poolSize: 6, logger: false as const };
    this.server = await Application.create(parts);
    return this.server;
  }

  /** The whole schema as text. */
  schema(): Promise<string> {
    return dumpSchema(this.database);
  }

  async end(): Promise<void> {
    await this.server?.close();
    await this.database.close();
    await this.test.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
