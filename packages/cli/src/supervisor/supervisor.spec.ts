import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../progress.js';
import type { RunningServer, ServerOptions } from '../start/server-contract.js';
import { Supervisor } from './supervisor.js';

const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..');
const FIXTURES = join(ROOT, 'packages', 'cli', 'test', 'supervised');

// Each starts processes of its own: what takes two seconds here may take twenty on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const OPTIONS: ServerOptions = {
  databaseUrl: '',
  dataDir: '',
  adminDir: '',
  port: 0,
  demo: false,
  log: () => undefined,
};

interface Seen {
  pid: number;
  off: { plugin: string; reason: string }[];
}

describe('the supervisor', () => {
  const started: Supervisor[] = [];
  let lines: string[] = [];

  beforeEach(() => {
    lines = [];
    vi.stubEnv('RICEJAR_STALL_SECONDS', '1');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await Promise.all(started.splice(0).map((one) => one.close()));
  });

  const supervisor = (more: readonly string[] = []): Supervisor => {
    const note = (line: string): void => void lines.push(line);
    const progress: Progress = { step: note, done: () => undefined };
    const made = new Supervisor({
      entry: join(import.meta.dirname, 'server-main.ts'),
      execPath: join(ROOT, 'node_modules', '.bin', 'node'),
      execArgv: [
        '--no-warnings',
        '--experimental-transform-types',
        '--conditions=source',
        `--import=${join(FIXTURES, 'typescript-sources.mjs')}`,
        ...more,
      ],
      serverModule: join(FIXTURES, 'server.mjs'),
      progress,
      now: Date.now,
    });
    started.push(made);
    return made;
  };

  const start = (adminDir = '', more?: readonly string[]): Promise<RunningServer> =>
    supervisor(more).startServer({ ...OPTIONS, adminDir });

  const ask = async (server: RunningServer, path = ''): Promise<Seen> =>
    (await fetch(`${server.url}/${path}`)).json() as Promise<Seen>;

  /** Does what brings the server down and waits for the next one on the same port. */
  const after = async (server: RunningServer, path: string): Promise<Seen> => {
    const { pid } = await ask(server);
    await ask(server, path).catch(() => undefined);
    return vi.waitFor(
      async () => {
        const seen = await ask(server);
        expect(seen.pid).not.toBe(pid);
        return seen;
      },
      { timeout: 90_000, interval: 50 },
    );
  };

  it.each([
    ['spin', /no answer for 1 s in spin \(.*bomb\.mjs:4\)/],
    ['match', /no answer for 1 s in match/],
    ['exit', /process\.exit was called/],
    ['late', /process\.exit was called/],
    ['abort', /process\.abort was called/],
    ['kill', /process\.kill was called/],
  ])('starts the server without the plugin that does %s', async (act, reason) => {
    const server = await start();
    const { off } = await after(server, act);
    expect(off).toEqual([{ plugin: 'bomb', reason: expect.stringMatching(reason) }]);
    expect(lines.join('\n')).toMatch(/The plugin bomb brought the server down .*starting again without it/);
    expect((await ask(server, act)).off).toEqual(off);
  });

  it('names the plugin that was at work when the memory ran out', async () => {
    vi.stubEnv('RICEJAR_STALL_SECONDS', '10');
    const { off } = await after(await start('', ['--max-old-space-size=300']), 'hoard');
    expect(off).toEqual([
      {
        plugin: 'bomb',
        reason: expect.stringMatching(
          /it was ended by SIG(ABRT|TRAP) while the plugin was at work: .*bomb\.mjs/,
        ),
      },
    ]);
  });

  it('blames no plugin for what the server does itself', async () => {
    const server = await start();
    expect((await after(server, 'throw')).off).toEqual([]);
    expect(lines.join('\n')).toContain('The server stopped (of nobody): starting it again');
  });

  it('leaves out a plugin that ends the server while it starts', async () => {
    const server = await start('exits');
    expect((await ask(server)).off).toMatchObject([{ plugin: 'bomb' }]);
  });

  it('starts anew when the server asks for it, once', async () => {
    const server = await start();
    expect((await after(server, 'restart')).off).toEqual([]);
    expect(lines).toEqual([
      'Listening',
      'Restarting',
      'Starting again',
      'Listening',
      expect.stringMatching(/^Ricejar is ready again at/),
    ]);
  });

  it('says what kept the server from starting, in the words of the server', async () => {
    await expect(start('refuses')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('ends the server for good', async () => {
    const server = await start();
    await server.close();
    await expect(ask(server)).rejects.toThrow();
  });
});
