import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../progress.js';
import { occupyPort, unusedPort } from '../../test/ports.js';
import type { ServerModule, ServerOptions } from './server-contract.js';
import { createShutdown } from './shutdown.js';
import { start } from './start.command.js';

// Real disks under real load: what takes a second here may take twenty on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'ricejar-start-'));
  chmodSync(base, 0o755);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A server that does nothing but say whether its database answers. */
const quietServer: ServerModule = {
  async startServer(options) {
    const client = new Client({ connectionString: options.databaseUrl });
    await client.connect();
    await client.query('SELECT 1');
    await client.end();
    options.log('Listening');
    return {
      url: `http://localhost:${options.port}`,
      close: async () => undefined,
      setupToken: null,
      logins: [],
    };
  },
};

interface Run {
  output: string;
  errors: string;
  stop: () => Promise<number>;
  code: Promise<number>;
}

async function startWith(
  env: NodeJS.ProcessEnv,
  server: ServerModule = quietServer,
  args: string[] = [],
): Promise<Run> {
  let output = '';
  let errors = '';
  const write = (text: string): void => void (output += text);
  let exit: (code: number) => void = () => undefined;
  const code = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const progress = createProgress({ write, now: Date.now, startedAt: Date.now(), patienceMs: 60_000 });
  const shutdown = createShutdown({ log: progress.step, exit, now: Date.now });
  await start({
    args,
    env: { PORT: '0', ...env },
    root: base,
    progress,
    write,
    writeError: (text) => void (errors += text),
    shutdown,
    loadServer: async () => server,
  });
  progress.done();
  const stop = (): Promise<number> => {
    shutdown.begin(0);
    return code;
  };
  return { output, errors, stop, code };
}

/** What a person sees when it does not start: exactly one line, and exit code 1. */
async function complaint(env: NodeJS.ProcessEnv, server?: ServerModule, args?: string[]): Promise<string> {
  const run = await startWith(env, server, args);
  expect(await run.code).toBe(1);
  expect(run.output).not.toContain('is ready at');
  expect(run.errors).toMatch(/^[^\n]+\n$/);
  return run.errors.trim();
}

describe('ricejar start', () => {
  it('brings its own database, says that it is ready and stops all of it', async () => {
    let seen: ServerOptions | undefined;
    const server: ServerModule = {
      startServer: (options) => {
        seen = options;
        return quietServer.startServer(options);
      },
    };
    const port = await unusedPort();
    const run = await startWith({ PORT: String(port) }, server, ['--empty']);
    expect(run.errors).toBe('');
    expect(run.output).toContain(`\nRicejar is ready at http://localhost:${port}\n`);
    expect(seen).toMatchObject({ demo: false, dataDir: join(base, '.ricejar', 'data') });
    expect(await run.stop()).toBe(0);
    expect(existsSync(join(base, '.ricejar', 'data', 'ricejar.lock'))).toBe(false);
    await expect(quietServer.startServer(seen!)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('names a taken port, before and after its own look at it', async () => {
    const { port, server } = await occupyPort();
    expect(await complaint({ PORT: String(port) })).toMatch(
      `Port ${port} is taken by another program: stop it, or`,
    );
    await new Promise((closed) => server.close(closed));
    const late = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
    const racing: ServerModule = { startServer: () => Promise.reject(late) };
    expect(await complaint({ PORT: String(port) }, racing)).toMatch(/is taken/);
  });

  it('names a directory that is not ours', async () => {
    const foreign = join(base, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'PG_VERSION'), '16');
    expect(await complaint({ RICEJAR_DATA_DIR: foreign })).toMatch(
      /is not empty and was not made by Ricejar: set/,
    );
    const DATABASE_URL = process.env['RICEJAR_TEST_DATABASE_URL'];
    expect(await complaint({ RICEJAR_DATA_DIR: foreign, DATABASE_URL })).toMatch(/was not made by Ricejar/);
  });

  it('names a database that does not answer, without its password', async () => {
    const DATABASE_URL = `postgres://crm:secret@127.0.0.1:${await unusedPort()}/crm`;
    const line = await complaint({ DATABASE_URL });
    expect(line).toMatch(
      /^No PostgreSQL answers at 127\.0\.0\.1:\d+ \(connection refused\): start it, correct/,
    );
    expect(line).not.toContain('secret');
  });

  it('names a disk that fills while the data is loaded, and a wrong argument', async () => {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    expect(await complaint({}, { startServer: () => Promise.reject(full) })).toMatch(
      /disk of the database is full/,
    );
    expect(await complaint({}, quietServer, ['--fresh'])).toMatch(/^Unknown argument --fresh/);
  });

  it('keeps stacks for RICEJAR_DEBUG', async () => {
    const broken: ServerModule = {
      startServer: () => Promise.reject(new Error('no such plugin\n    at somewhere')),
    };
    expect(await complaint({}, broken)).toBe(
      'Ricejar could not start: no such plugin (RICEJAR_DEBUG=1 shows where).',
    );
    const debugged = await startWith({ RICEJAR_DEBUG: '1' }, broken);
    expect(debugged.errors).toMatch(/\n\s+at /);
  });
});
