import 'reflect-metadata';
import { Logger, type LoggerService, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, SystemClock, type ServiceToken } from '@ricejar/sdk';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Database } from './database/database.js';
import { ensurePartitions } from './database/partitions.js';
import { EventHandlers } from './events/event-handlers.js';
import { EventRelay } from './events/event-relay.js';
import { FileStore } from './files/file-store.js';
import { registerUploads } from './files/upload-route.js';
import { RicejarGraphqlDriver } from './graphql/graphql-driver.js';
import { AbstractGraphQLDriver } from '@nestjs/graphql';
import { httpContext } from './graphql/http-request.js';
import { DefaultRoles } from './identity/role/default-roles.js';
import { ActorService } from './identity/session/actor.service.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { PgBossJobs } from './jobs/pg-boss-jobs.js';
import { Schedules } from './jobs/schedules.js';
import { LOG_LEVELS, startNest } from './start-nest.js';
import { logDeprecations } from './plugins/deprecations.js';
import { NamingLogger } from './plugins/guard/naming-logger.js';
import { PluginGuard } from './plugins/guard/plugin-guard.js';
import { PluginSwitches } from './plugins/guard/plugin-switches.js';
import { addColumns, bootSet, migrateAll, type BootParts } from './plugins/plugin-boot.js';
import { PluginCalls } from './plugins/plugin-calls.js';
import type { HostLife } from './plugins/installed/host-life.js';
import { PluginWatch } from './plugins/installed/plugin-watch.js';
import type { PluginSet } from './plugins/plugin-set.js';
import { wirePlugins } from './plugins/plugin-wiring.js';
import type { ThreadEntry } from './plugins/threads/compute-thread.js';
import { PlatformComputations } from './plugins/threads/platform-computations.js';
import { WebhookDoor } from './plugins/webhooks/webhook-door.js';
import { registerWebhooks } from './plugins/webhooks/webhook-route.js';
import { BeforeRules } from './records/change/before-rules.js';
import { DerivedKeeper } from './records/derived/derived-keeper.js';
import { ensureDerived } from './records/derived/ensure-derived.js';
import { IndexBuilds } from './records/custom/index-build/index-builds.js';
import { LayoutRules } from './records/custom/layout/layout-rules.js';
import { SchemaWatch } from './records/custom/schema/schema-watch.js';
import { ImportService } from './transfer/import/import.service.js';

const DAY_SECONDS = 86_400;
const INDEX_BUILD_SECONDS = 2;

export interface ApplicationOptions extends BootParts {
  databaseUrl: string;
  /** Holds uploaded files. */
  dataDir: string;
  clock?: Clock;
  poolSize?: number;
  /** Addresses of reverse proxies whose word on the client's address and protocol is taken; none unless told. */
  trustedProxies?: readonly string[];
  logger?: LoggerService | false;
  /** Milliseconds after which a start with plugins is given up, for one of them must hang; 60,000 unless told. */
  startPatienceMs?: number;
  /** Plugins that brought the server down when it last ran: left out and turned off, with the reason. */
  off?: readonly { plugin: string; reason: string }[];
  /** Lets plugins come and go while the installation lives. */
  life?: HostLife;
  /** The module that a thread for long computations begins with; without it they run here. */
  thread?: ThreadEntry;
}

type Token<T> = ServiceToken<T>;

/** Ricejar as one Nest application: migrated, wired, ready to listen. */
export class Application {
  /** Which plugins are off, as all replicas know it. */
  readonly switches: PluginSwitches;

  private constructor(
    private readonly nest: NestFastifyApplication,
    readonly database: Database,
    readonly set: PluginSet,
    readonly options: ApplicationOptions,
  ) {
    this.switches = new PluginSwitches(database, this.get(PluginGuard));
  }

  /** Migrates the database and builds the application. Throws coded errors for plugins that cannot run together. */
  static async create(options: ApplicationOptions): Promise<Application> {
    const logger = options.logger ?? new NamingLogger({ logLevels: LOG_LEVELS });
    Logger.overrideLogger(logger);
    const plugins = options.plugins.filter((one) => !options.off?.some(({ plugin }) => plugin === one.id));
    const migrated = await migrateAll(options.databaseUrl, await bootSet({ ...options, plugins }));
    const database = new Database({
      url: options.databaseUrl,
      ...(options.poolSize && { poolSize: options.poolSize }),
    });
    try {
      const clock = options.clock ?? new SystemClock();
      await ensurePartitions(database, clock.now());
      const set = await addColumns(database, migrated);
      await set.custom.reload(database);
      await ensureDerived(database, set.registry);
      const { nest, running } = await startNest({ database, clock, set, ...options, logger });
      if (running !== set) await ensureDerived(database, running.registry);
      logDeprecations();
      const application = new Application(nest, database, running, options);
      await application.prepare();
      return application;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  get<T>(token: Token<T>): T {
    return this.nest.get<T>(token as Type<T>, { strict: false });
  }

  /** The HTTP server, for routes outside GraphQL. Add them before `listen`. */
  get http(): FastifyInstance {
    return this.nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  }

  get schema(): GraphQLSchema {
    const { schema } = this.driver;
    if (!schema) throw new Error('the GraphQL schema is not built yet');
    return schema;
  }

  private get driver(): RicejarGraphqlDriver {
    return this.nest.get<RicejarGraphqlDriver>(
      AbstractGraphQLDriver as unknown as Type<RicejarGraphqlDriver>,
      { strict: false },
    );
  }

  /** Starts answering requests. Port 0 takes a free one. Returns the port. */
  async listen(port: number, host = '127.0.0.1'): Promise<number> {
    await this.nest.listen(port, host);
    const address = this.http.server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  /** Starts jobs, schedules and event delivery in this process. */
  async startWorker(): Promise<void> {
    await this.get(PgBossJobs).start('worker');
    await this.get(ImportService).resume();
    this.get(EventRelay).start();
    this.get(DerivedKeeper).start();
    this.get(Schedules).start();
  }

  /** Stops taking work, lets what runs come to its end, and closes every connection. */
  async close(): Promise<void> {
    await this.get(PluginWatch).stop();
    await this.switches.stop();
    await this.get(SchemaWatch).stop();
    await this.get(IndexBuilds).stop();
    await this.get(Schedules).stop();
    await this.get(DerivedKeeper).stop();
    await this.get(EventRelay).stop();
    await this.get(PgBossJobs).stop();
    await this.get(PlatformComputations).close();
    await this.nest.close();
    await this.database.close();
  }

  private async prepare(): Promise<void> {
    await this.get(DefaultRoles).seed();
    wirePlugins(this.set, {
      calls: this.get(PluginCalls),
      rules: this.get(BeforeRules),
      events: this.get(EventHandlers),
      jobs: this.get(JobHandlers),
      schedules: this.get(Schedules),
    });
    this.followSchema();
    const clock = this.get<Clock>(Clock);
    const schedules = this.get(Schedules);
    schedules.add({
      name: 'core/index-builds',
      everySeconds: INDEX_BUILD_SECONDS,
      run: async () => void (await this.get(IndexBuilds).buildWaiting()),
    });
    schedules.add({
      name: 'core/partitions',
      everySeconds: DAY_SECONDS,
      run: () => ensurePartitions(this.database, clock.now()),
    });
    this.addHealth();
    await this.addUploads();
    await this.followPlugins();
    await this.get(PluginWatch).start();
    await registerWebhooks(this.http, this.get(WebhookDoor));
  }

  /** What administrators declare while the server runs is in force within a second, here and on every other replica. */
  private followSchema(): void {
    const driver = this.driver;
    this.set.custom.api = () => driver.schema;
    this.set.custom.beforeReplacing((next) => driver.prepare(next));
    const layouts = this.get(LayoutRules);
    this.get(BeforeRules).addLastWord((...write) => layouts.check(...write));
    this.get(SchemaWatch).start();
  }

  private async followPlugins(): Promise<void> {
    const { off = [], plugins } = this.options;
    const running = this.set.active.filter((one) => !this.set.inTheBox.has(one.id));
    const guard = this.get(PluginGuard);
    const jobs = this.get(PgBossJobs);
    guard.onSwitch = (plugin, on) =>
      void (on ? jobs.release(plugin) : jobs.hold(plugin)).catch((error: unknown) =>
        new Logger('Plugins').error(`the jobs of ${plugin}: ${String(error)}`),
      );
    for (const { plugin, reason } of off) guard.outlaw(plugin, reason);
    await this.switches.start(running, plugins);
  }

  private addUploads(): Promise<void> {
    const actors = this.get(ActorService);
    return registerUploads(this.http, {
      store: this.get(FileStore),
      caller: (request, reply) => httpContext(actors, request, reply),
    });
  }

  /** `/livez`: the process runs. `/readyz`: it can answer, which takes the database. */
  private addHealth(): void {
    this.http.get('/livez', async () => ({ status: 'live' }));
    this.http.get('/readyz', async (_request, reply) => {
      const ready = await this.database.answers();
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database unavailable' });
    });
  }
}
