import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ADMIN, CLI, NODE, ROOT } from './places.js';

export interface Ricejar {
  url: string;
  /** One-time token for the first administrator; null with the demo company. */
  setupToken: string | null;
  /** What it has said so far. */
  said(): string;
  /** Runs another command of Ricejar on the same installation; answers what that said. Throws when it fails. */
  command(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the built Ricejar as its users do, on a database of its own in the test cluster: with the demo company, or
 * empty and waiting for its first administrator.
 */
export async function startRicejar(
  options: { empty?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Ricejar> {
  for (const built of [CLI, ADMIN]) {
    if (!existsSync(built))
      throw new Error(`${built} is missing: build first (npm test does, or pnpm build).`);
  }
  const database = await createDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-e2e-'));
  const args = [CLI, 'start', ...(options.empty ? ['--empty'] : [])];
  const env = {
    ...process.env,
    PORT: '0',
    DATABASE_URL: database.url,
    RICEJAR_DATA_DIR: dataDir,
    ...options.env,
  };
  // With a channel to us the server stops when we are gone, however that happens.
  const child = spawn(NODE, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  let stopping = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => stopping || console.error(`Ricejar ended by itself:\n${said.slice(-4_000)}`));
  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill('SIGTERM');
    await ended;
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { url, text } = await new Promise<{ url: string; text: string }>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        const url = /Ricejar is ready at (http:\S+)/.exec(said)?.[1];
        if (url && said.includes('Ctrl-C')) resolve({ url, text: said });
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('error', reject);
      void ended.then(() => reject(new Error('Ricejar did not start.')));
    });
    const setupToken = /setup token:\s+(\S+)/.exec(text)?.[1] ?? null;
    const command = async (...args: readonly string[]): Promise<string> =>
      (await promisify(execFile)(NODE, [CLI, ...args], { cwd: ROOT, env })).stdout;
    return { url, setupToken, said: () => said, command, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const cluster = process.env['RICEJAR_TEST_DATABASE_URL'];
  if (!cluster)
    throw new Error('RICEJAR_TEST_DATABASE_URL is not set: run with tooling/e2e/vitest.config.ts.');
  const name = `e2e_${randomBytes(5).toString('hex')}`;
  await onCluster(cluster, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    // The server has gone; a plain drop sends autovacuum away, which WITH (FORCE) may not.
    drop: () => onCluster(cluster, `DROP DATABASE IF EXISTS ${name}`),
  };
}

async function onCluster(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
