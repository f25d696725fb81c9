import { createHash } from 'node:crypto';
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
import { GraphqlClient } from './graphql-client.js';
import { TestClock } from './test-clock.js';

export interface TestCrmOptions {
  modules?: readonly PluginDefinition[];
  plugins?: readonly PluginDefinition[];
  clock?: TestClock;
}

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
  private users = 0;

  constructor(
    readonly application: Application,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly url: string,
    /** The root of the org tree. */
    readonly rootUnit: string,
    private readonly dataDir: string,
  ) {}

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

  /** A new user with one of the default roles, signed in. */
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
    await this.change.create(this.system, 'userRole', { user: id, role: roles.nodes[0]?.['id'] });
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
    await this.application.get(PgBossJobs).start('worker');
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
  const { modules = [], plugins = [], clock = new TestClock() } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-crm-'));
  // Tests provoke failures on purpose; RICEJAR_TEST_LOG=1 shows what the server says of them.
  const logger = process.env['RICEJAR_TEST_LOG'] ? undefined : (false as const);
  const parts = { modules, plugins, clock, dataDir, poolSize: 8, ...(logger === false && { logger }) };
  const database = await testDatabase({
    name: templateName([...modules, ...plugins]),
    build: async (url) => (await Application.create({ ...parts, databaseUrl: url })).close(),
  });
  try {
    const application = await Application.create({ ...parts, databaseUrl: database.url });
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
    throw error;
  }
}

/** One Ricejar for all tests of a file: started before them, closed after them. */
export function useTestCrm(options: TestCrmOptions = {}): { readonly crm: TestCrm } {
  let crm: TestCrm | undefined;
  beforeAll(async () => {
    crm = await createTestCrm(options);
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

/** Databases are copied from a template for each combination of migrations and declared fields. */
function templateName(plugins: readonly PluginDefinition[]): string {
  const parts = plugins.map((plugin) => [
    plugin.id,
    plugin.migrations?.map((one) => one.name),
    plugin.fields,
  ]);
  return `crm ${createHash('sha1').update(JSON.stringify(parts)).digest('hex').slice(0, 12)}`;
}
