import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { lockInstance } from './instance-lock.js';
import { provideBinaries } from './postgres-binaries.js';
import { freePort } from './postmaster.js';
import { processStart } from './process-identity.js';

// Real disks under real load: what takes a second here may take twenty on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'ricejar 米缸 '));
  chmodSync(base, 0o755);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const eventually = async <T>(read: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};

describe('the embedded PostgreSQL', () => {
  const dataDir = (): string => join(base, 'data');
  let running: EmbeddedPostgres;
  const lines: string[] = [];
  const start = (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({
      dataDir: dataDir(),
      patienceMs: 0,
      log: (line) => lines.push(line),
    });

  it('is created at the first start, in UTF-8, with a role of its own', async () => {
    running = await start();
    const [row] = await query(
      running.url,
      `SELECT current_user AS role, current_database() AS database, current_setting('server_encoding') AS encoding,
              current_setting('listen_addresses') AS host,
              lower('ÄÖ') AS lower, datcollate, datlocprovider FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toMatchObject({
      role: 'ricejar',
      database: 'ricejar',
      encoding: 'UTF8',
      host: '127.0.0.1',
      lower: 'äö',
      datlocprovider: 'b',
    });
    const [admin] = await query(running.adminUrl, 'SHOW unix_socket_directories');
    expect(admin).toEqual({ unix_socket_directories: '' });
    expect(lines).toEqual(['Creating the PostgreSQL database']);
    expect(await query(running.url, 'CREATE TABLE kept (word text)')).toEqual([]);
    await query(running.url, `INSERT INTO kept VALUES ('米')`);
  });

  it('asks for a password', async () => {
    const wrong = running.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('starts again on the same port when it was killed', async () => {
    const killed = running.pid;
    process.kill(killed, 'SIGKILL');
    const rows = await eventually(() => query(running.url, 'SELECT word FROM kept'));
    expect(rows).toEqual([{ word: '米' }]);
    expect(running.pid).not.toBe(killed);
  });

  it('refuses a second instance on the same directory in one line', async () => {
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      message: expect.stringContaining(`process ${process.pid}`) as string,
    });
  });

  it('stops and leaves no process and no lock behind', async () => {
    const { pid } = running;
    await running.stop();
    expect(processStart(pid)).toBeNull();
    expect(existsSync(join(dataDir(), 'ricejar.lock'))).toBe(false);
    expect(existsSync(join(dataDir(), 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('takes over from a stale lock and a pid file whose number belongs to another program', async () => {
    writeFileSync(join(dataDir(), 'ricejar.lock'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
    const pgdata = join(dataDir(), 'postgres');
    writeFileSync(
      join(pgdata, 'postmaster.pid'),
      `${process.ppid}\n${pgdata}\n1\n5\n\n127.0.0.1\n\nready   \n`,
    );
    running = await start();
    expect(await query(running.url, 'SELECT word FROM kept')).toEqual([{ word: '米' }]);
    await running.stop('immediate');
    expect(processStart(running.pid)).toBeNull();
  });

  it('stops a server that a killed run left behind', async () => {
    const pgdata = join(dataDir(), 'postgres');
    const { uid, gid } = statSync(pgdata);
    const { postgres } = provideBinaries(process.getuid?.() === 0 ? { name: '', uid, gid } : null, base);
    const settings = ['-c', `port=${await freePort()}`, '-c', 'unix_socket_directories='];
    const orphan = spawn(postgres, ['-D', pgdata, ...settings], {
      uid,
      gid,
      cwd: '/',
      detached: true,
      stdio: 'ignore',
    });
    await eventually(async () => readFileSync(join(pgdata, 'postmaster.pid')));
    running = await start();
    expect(processStart(orphan.pid ?? 0)).toBeNull();
    expect(lines.at(-1)).toBe('Stopping the PostgreSQL that an earlier run left behind');
    expect(await query(running.url, 'SELECT word FROM kept')).toEqual([{ word: '米' }]);
    await running.stop();
  });

  it('refuses a cluster of another PostgreSQL version', async () => {
    const file = join(dataDir(), 'postgres', 'PG_VERSION');
    writeFileSync(file, '16\n');
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_DIR_MAJOR',
      message: expect.stringMatching(/PostgreSQL 16 database .* PostgreSQL 18: .*DATABASE_URL/) as string,
    });
    writeFileSync(file, '18\n');
  });

  it('says when the password file is gone', async () => {
    const file = join(dataDir(), 'postgres.password');
    const password = readFileSync(file);
    rmSync(file);
    await expect(start()).rejects.toMatchObject({ code: 'DATA_DIR_PASSWORD_LOST' });
    writeFileSync(file, password);
  });
});

describe('a process that is killed', () => {
  it('takes its PostgreSQL with it, and the next start waits for that', async () => {
    const dataDir = join(base, 'killed');
    const vite = createRequire(createRequire(import.meta.url).resolve('vitest/package.json')).resolve('vite');
    const child = `
      const { runnerImport } = await import(${JSON.stringify(vite)});
      const settings = { logLevel: 'silent', resolve: { conditions: ['source'] }, ssr: { resolve: { conditions: ['source'] } } };
      const { module } = await runnerImport(${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))}, settings);
      const { pid } = await module.startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
      process.stdout.write(String(pid));
      process.kill(process.pid, 'SIGKILL');`;
    const killed = spawnSync(process.execPath, ['--input-type=module', '-e', child], { encoding: 'utf8' });
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    const running = await startEmbeddedPostgres({ dataDir, fsync: false, patienceMs: 0 });
    expect(processStart(Number(killed.stdout))).toBeNull();
    await running.stop();
  });
});

describe('the lock', () => {
  it('waits for a process that is just stopping', async () => {
    const first = await lockInstance(base, 0);
    const second = lockInstance(base, 10_000);
    first.release();
    (await second).release();
  });
});

describe('a directory that cannot hold the data', () => {
  const refuses = (dataDir: string, more: object = {}): Promise<unknown> =>
    startEmbeddedPostgres({ dataDir, fsync: false, ...more }).then(
      () => 'started',
      (error: { code: string; message: string }) => [error.code, error.message.split('\n').length],
    );

  it('is foreign when it holds something that is not ours', async () => {
    const foreign = join(base, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'holiday.jpg'), '');
    expect(await refuses(foreign)).toEqual(['DATA_DIR_FOREIGN', 1]);
    writeFileSync(join(foreign, 'ricejar.json'), 'not ours');
    expect(await refuses(foreign)).toEqual(['DATA_DIR_FOREIGN', 1]);
  });

  it('is no directory', async () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    expect(await refuses(file)).toEqual(['DATA_DIR_NOT_A_DIRECTORY', 1]);
    expect(await refuses(join(file, 'below'))).toEqual(['DATA_DIR_NOT_A_DIRECTORY', 1]);
  });

  it('was written by a newer version', async () => {
    const newer = join(base, 'newer');
    mkdirSync(newer);
    writeFileSync(join(newer, 'ricejar.json'), '{"format":9,"id":"a"}');
    expect(await refuses(newer)).toEqual(['DATA_DIR_NEWER', 1]);
  });

  it('lies on a full disk, and nothing half-written stays', async () => {
    const full = join(base, 'full');
    expect(await refuses(full, { firstStartMb: 1e9 })).toEqual(['DISK_FULL', 1]);
    expect(existsSync(join(full, 'postgres'))).toBe(false);
    expect(existsSync(join(full, 'ricejar.lock'))).toBe(false);
  });
});
