import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from '@ricejar/platform';
import { ActorService } from '@ricejar/platform/identity/session/actor.service';
import { SessionService } from '@ricejar/platform/identity/session/session.service';
import { OrganisationService } from '@ricejar/platform/identity/organisation/organisation.service';
import { EventRelay } from '@ricejar/platform/events/event-relay';
import { DerivedKeeper } from '@ricejar/platform/records/derived/derived-keeper';
import { PgBossJobs } from '@ricejar/platform/jobs/pg-boss-jobs';
import {
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type Locale,
  type PluginDefinition,
} from '@ricejar/sdk';
import { afterAll, beforeAll } from 'vitest';
import { testDatabase, type TestDatabase } from '../cluster/test-database.js';
import { Factories } from './factories.js';
import { crmTemplate } from './crm-template.js';
import { GraphqlClient } from './graphql-client.js';
import { TestClock } from './test-clock.js';
import { TestJobs } from './test-jobs.js';
import { TestActions, TestEvents, TestSchedules } from './test-parts.js';

export interface TestCrmOptions {
  /** In the box; what a plugin requires has to be among them, or among the plugins. */
  modules?: readonly PluginDefinition[];
  plugins?: readonly PluginDefinition[];
  /** What administrators have set, by plugin. */
  config?: Readonly<Record<string, unknown>>;
  clock?: TestClock;
  /** Throws when a plugin does not start, with the reason. `useTestCrm` asks for it unless told. */
  allRun?: boolean;
}

/** Short names of the default roles. */
const ROLES: Readonly<Record<string, string>> = {
  rep: 'salesRep',
  manager: 'salesManager',
  service: 'serviceDesk',
  admin: 'administrator',
};

export interface TestUser {
  id: string;
  orgUnitId: string;
  actor: Actor;
  client: GraphqlClient;
}

export interface UserOptions {
  /** Name of a default role, such as `salesRep`. */
  role: string;
  /** Org unit; a new one under the root unless told. */
  orgUnit?: string;
  name?: string;
  locale?: Locale;
}

/**
 * A whole Ricejar on a database of its own: real PostgreSQL, real migrations, HTTP on a free port, a clock that the test
 * turns. No worker runs: `drain` does its work at once.
 */
export class TestCrm {
  readonly system = systemActor('test');
  readonly make = new Factories(this);
  readonly jobs: TestJobs;
  readonly events: TestEvents;
  readonly actions: TestActions;
  readonly schedules: TestSchedules;
  private users = 0;
  private readonly roles = new Map<string, { user: Promise<TestUser>; at: number }>();

  constructor(
    readonly application: Application,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly url: string,
    /** The root of the org tree. */
    readonly rootUnit: string,
    private readonly dataDir: string,
  ) {
    this.jobs = new TestJobs(application, clock);
    this.events = new TestEvents(application);
    this.actions = new TestActions(application, () => this.as('admin'));
    this.schedules = new TestSchedules(application);
  }

  get query(): RecordQuery {
    return this.application.get(RecordQuery);
  }

  get change(): RecordChange {
    return this.application.get(RecordChange);
  }

  /** A client without a session. */
  get visitor(): GraphqlClient {
    return new GraphqlClient(this.url, null);
  }

  async orgUnit(name: string, parent = this.rootUnit): Promise<string> {
    return (await this.change.create(this.system, 'orgUnit', { name, parent })).id;
  }

  /**
   * The user of a role, signed in; the same one at every call, with a new session when the clock was turned meanwhile. `rep`,
   * `manager`, `service` and `admin` stand for the default roles, other names for themselves. For several users of a role
   * make them by `user`.
   */
  async as(role: string): Promise<TestUser> {
    const name = ROLES[role] ?? role;
    const known = this.roles.get(name);
    const now = this.clock.now().getTime();
    if (known?.at === now) return known.user;
    const user = known
      ? known.user.then(async (one) => ({ ...one, client: await this.session(one.id) }))
      : this.user({ role: name });
    this.roles.set(name, { user, at: now });
    return user;
  }

  /** A new user with one of the roles, signed in. */
  async user({ role, orgUnit, name, locale = 'en' }: UserOptions): Promise<TestUser> {
    const number = ++this.users;
    const orgUnitId = orgUnit ?? (await this.orgUnit(`Unit ${number}`));
    const input = {
      name: name ?? `${role} ${number}`,
      email: `user${number}@example.test`,
      orgUnit: orgUnitId,
      locale,
      active: true,
    };
    const { id } = await this.change.create(this.system, 'user', input);
    const roles = await this.query.list(this.system, 'role', {
      select: { id: true },
      filter: { name: { eq: role } },
    });
    const [found] = roles.nodes;
    if (!found) throw new Error(`there is no role ${role}`);
    await this.change.create(this.system, 'userRole', { user: id, role: found['id'] });
    const account = await this.application.get(ActorService).ofUser(id);
    if (!account) throw new Error(`user ${input.name} is not active`);
    return { id, orgUnitId, actor: account.actor, client: await this.session(id, locale) };
  }

  /** A new session of a user. */
  async session(userId: string, locale: Locale = 'en'): Promise<GraphqlClient> {
    const token = await this.application
      .get(SessionService)
      .open(userId, { ip: '127.0.0.1', userAgent: 'test' });
    return new GraphqlClient(this.url, `ricejar_session=${token}`, locale);
  }

  /** Delivers waiting events and computes waiting values until nothing is left. */
  async drain(): Promise<void> {
    const relay = this.application.get(EventRelay);
    while ((await relay.round()) > 0);
    await this.application.get(DerivedKeeper).drain();
  }

  async startJobs(): Promise<void> {
    await this.jobs.startWorker();
  }

  /** Order-independent fingerprint of a table: equal before and after means nothing was written. */
  async checksum(table: string): Promise<string> {
    const rows = await this.application.database.query<{ sum: string }>(
      `select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from "${table}" t`,
    );
    return rows[0]?.sum ?? '';
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Starts a Ricejar for tests. Close it, or use `useTestCrm`. */
export async function createTestCrm(options: TestCrmOptions = {}): Promise<TestCrm> {
  const { modules = [], plugins = [], config = {}, clock = new TestClock(), allRun = false } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-crm-'));
  // Tests provoke failures on purpose; RICEJAR_TEST_LOG=1 shows what the server says of them.
  const logger = process.env['RICEJAR_TEST_LOG'] ? undefined : (false as const);
  const parts = {
    modules,
    plugins,
    config,
    clock,
    dataDir,
    poolSize: 8,
    ...(logger === false && { logger }),
  };
  const template = crmTemplate({ modules, plugins, config }, (application) =>
    startQueue(application, plugins),
  );
  const database = await testDatabase(template);
  try {
    const application = await Application.create({ ...parts, databaseUrl: database.url });
    const [failed] = application.set.failed;
    if (failed && allRun) {
      await application.close();
      throw new Error(`plugin ${failed.definition.id} does not start: ${failed.error}`);
    }
    await startQueue(application, plugins);
    await application.database.transaction(async (tx) => {
      await application
        .get(OrganisationService)
        .create({ name: 'Test', baseCurrency: 'CNY', demo: false }, tx);
    });
    const { id } = await application
      .get(RecordChange)
      .create(systemActor('test'), 'orgUnit', { name: 'Root' });
    const port = await application.listen(0);
    return new TestCrm(application, database, clock, `http://127.0.0.1:${port}`, id, dataDir);
  } catch (error) {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/** Jobs can be added from the start where a plugin has some; they wait for `crm.jobs.drain()`. */
async function startQueue(application: Application, plugins: readonly PluginDefinition[]): Promise<void> {
  if (plugins.some(({ jobs, webhooks, schedules }) => jobs ?? webhooks ?? schedules))
    await application.get(PgBossJobs).start('sender');
}

/** One Ricejar for all tests of a file: started before them, closed after them. */
export function useTestCrm(options: TestCrmOptions = {}): { readonly crm: TestCrm } {
  let crm: TestCrm | undefined;
  beforeAll(async () => {
    crm = await createTestCrm({ allRun: true, ...options });
  });
  afterAll(async () => {
    await crm?.close();
  });
  return {
    get crm(): TestCrm {
      if (!crm) throw new Error('the test CRM starts in beforeAll: use it inside tests');
      return crm;
    },
  };
}
