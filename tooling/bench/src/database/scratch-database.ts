import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@ricejar/platform/database/embedded/embedded-postgres';
import pg from 'pg';

export interface ScratchDatabase {
  url: string;
  /** For the files of our server. */
  filesDir: string;
  /** The URL of another empty database beside it. @throws when the given server does not let us make one */
  another(): Promise<string>;
  /** Leaves nothing behind. */
  remove(): Promise<void>;
}

/**
 * The empty database of `DATABASE_URL`, or one on a PostgreSQL of its own with the settings of `npm start`.
 * @throws when the given database is not empty
 */
export async function scratchDatabase(
  given: string | undefined,
  log: (line: string) => void,
): Promise<ScratchDatabase> {
  if (given) await requireEmpty(given);
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-bench-'));
  const filesDir = join(dataDir, 'files');
  if (given) {
    const remove = async (): Promise<void> => {
      rmSync(dataDir, { recursive: true, force: true });
      await empty(given);
      await onDatabase(given, `drop database if exists ${ANOTHER}`);
    };
    return { url: given, filesDir, another: () => another(given), remove };
  }
  // PostgreSQL runs as a user of its own where this process is root.
  chmodSync(dataDir, 0o755);
  const cluster = await startEmbeddedPostgres({ dataDir, ephemeral: true, createDatabases: true, log });
  mkdirSync(filesDir);
  return {
    url: cluster.url,
    filesDir,
    another: () => another(cluster.url),
    remove: () => cluster.stop('fast'),
  };
}

const ANOTHER = 'ricejar_bench_tenth';

async function another(url: string): Promise<string> {
  await onDatabase(url, `create database ${ANOTHER} template template0`);
  const beside = new URL(url);
  beside.pathname = `/${ANOTHER}`;
  return beside.href;
}

async function requireEmpty(url: string): Promise<void> {
  const found = await onDatabase(
    url,
    `select 1 from pg_namespace n
     where nspname !~ '^(pg_|information_schema$)' and (nspname <> 'public'
       or exists (select from pg_class where relnamespace = n.oid)
       or exists (select from pg_proc where pronamespace = n.oid)
       or exists (select from pg_type where typnamespace = n.oid))`,
  );
  if (found.length > 0)
    throw new Error(
      'DATABASE_URL names a database that is not empty: the bench fills an empty one, and empties it again',
    );
}

/** It was empty when we came: what is there now is ours. */
async function empty(url: string): Promise<void> {
  await onDatabase(url, 'drop schema if exists pgboss cascade');
  await onDatabase(url, 'drop schema public cascade');
  await onDatabase(url, 'create schema public');
}

async function onDatabase(url: string, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}
