import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { CLUSTER_URL } from './test-cluster.js';

/** A database that is made once a run and then copied: migrated, or filled with what many files read. */
export interface DatabaseTemplate {
  /** Unique among all templates of the project. */
  name: string;
  /** Begins as a copy of this one; empty unless told. */
  base?: DatabaseTemplate;
  /** Fills the database and closes every connection to it. */
  build(url: string): Promise<void>;
}

export interface TestDatabase {
  name: string;
  url: string;
  /** Ends what is still connected. */
  drop(): Promise<void>;
}

/** Another process may look at the template for a moment (autovacuum does). */
const OBJECT_IN_USE = '55006';

/** A fresh database, empty or a copy of the template. The caller drops it: `useTestDatabase` does so by itself. */
export async function testDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await onCluster(async (client) => {
    const source = template ? await provideTemplate(client, template) : 'template0';
    await createDatabase(client, name, source);
  });
  return {
    name,
    url: urlOf(name),
    drop: () => onCluster((client) => dropDatabase(client, name)),
  };
}

/** For the top of a test file or a `describe`: a fresh database before its tests, dropped after them. */
export function useTestDatabase(template?: DatabaseTemplate): { readonly url: string } {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await testDatabase(template);
  });
  afterAll(() => database?.drop());
  return {
    get url() {
      if (!database) throw new Error('the test database is there from beforeAll on');
      return database.url;
    },
  };
}

/** Built under another name first: a build that fails leaves no half template behind. */
async function provideTemplate(client: Client, template: DatabaseTemplate): Promise<string> {
  const name = `template_${template.name.replace(/\W/g, '_').toLowerCase()}`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) {
      const part = `${name}_part`;
      await dropDatabase(client, part);
      const source = template.base ? await provideTemplate(client, template.base) : 'template0';
      await createDatabase(client, part, source);
      await template.build(urlOf(part));
      await whenFree(() => client.query(`ALTER DATABASE ${part} RENAME TO ${name}`));
    }
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

// Copied file by file: on a cluster without fsync that is several times faster than through the write-ahead log.
const createDatabase = (client: Client, name: string, source: string): Promise<unknown> =>
  whenFree(() => client.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY file_copy`));

/**
 * Ends what we are still connected with, and drops it. Not by `WITH (FORCE)`: that is refused while autovacuum, which is not
 * ours to end, is at work there; a plain drop sends it away by itself.
 */
async function dropDatabase(client: Client, name: string): Promise<void> {
  await whenFree(async () => {
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user',
      [name],
    );
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
  });
}

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== OBJECT_IN_USE || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function clusterUrl(): string {
  const url = process.env[CLUSTER_URL];
  if (!url) throw new Error(`${CLUSTER_URL} is not set: run the tests by pnpm vitest`);
  return url;
}

function urlOf(database: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function onCluster<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
