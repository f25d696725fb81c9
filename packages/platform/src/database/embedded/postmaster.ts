import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { asAccount, type OsAccount } from './os-account.js';
import { processStart, waitForEnd, workingDirectory } from './process-identity.js';
import type { ServerLog } from './server-log.js';

/** Lines of `postmaster.pid` that matter here. */
const PID_LINE = 0;
const STATUS_LINE = 7;

export interface PostmasterOptions {
  postgres: string;
  pgdata: string;
  account: OsAccount;
  settings: Readonly<Record<string, string>>;
  log: ServerLog;
  /** Directories that the watchdog also removes when this process is killed. */
  ephemeralDirs?: readonly string[];
}

/** A running PostgreSQL server process that this process started. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Resolves when the process is gone, for whatever reason. */
  ended: Promise<void>;
  stop(mode: StopMode): Promise<void>;
}

/** `fast` ends sessions and writes everything down; `immediate` leaves that to the recovery of the next start. */
export type StopMode = 'fast' | 'immediate';

/** The server ended before it was ready; `text` is what it said. */
export class PostmasterEnded extends Error {
  constructor(readonly text: string) {
    super(text);
  }

  get portTaken(): boolean {
    return /Address already in use|could not create any TCP\/IP sockets/.test(this.text);
  }

  /** Children of a killed server need a moment to notice. */
  get stillOccupied(): boolean {
    return /shared memory block .* is still in use|lock file "postmaster\.pid" already exists/.test(
      this.text,
    );
  }
}

/** A free port of the loopback interface. Another program may take it at once: the caller tries again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts the server and waits until it takes connections.
 * @throws PostmasterEnded
 */
export async function startPostmaster(options: PostmasterOptions, port: number): Promise<Postmaster> {
  const settings = { ...options.settings, port: String(port) };
  const args = [
    '-D',
    options.pgdata,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const mark = options.log.mark();
  // A session of its own: a Ctrl-C in the terminal is for us, PostgreSQL is stopped after its clients.
  const child = spawn(options.postgres, args, {
    ...asAccount(options.account),
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (chunk: Buffer) => options.log.write(chunk));
  // A process that forgets to stop PostgreSQL can still end; the watchdog then stops it.
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      options.log.write(Buffer.from(`${error.message}\n`));
      resolve();
    });
  });
  const pid = child.pid;
  if (pid === undefined) {
    await ended;
    throw new PostmasterEnded(options.log.since(mark));
  }
  const watchdog = startWatchdog(pid, options.ephemeralDirs ?? []);
  // Waited for, so that no dead child stays behind where nobody else collects it.
  const dismissed = ended.then(() => watchdog.dismiss());
  let gone = false;
  void ended.then(() => (gone = true));
  while (!isReady(options.pgdata, pid)) {
    if (gone) throw new PostmasterEnded(options.log.since(mark));
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return { pid, port, ended, stop: (mode) => stopChild(child, dismissed, mode) };
}

/** Stops the server when this process is killed and cannot do so itself: its end closes the pipe that the shell reads. */
function startWatchdog(pid: number, ephemeralDirs: readonly string[]): { dismiss(): Promise<void> } {
  const script =
    ephemeralDirs.length > 0
      ? 'read -r _; pid=$1; shift; kill -QUIT "$pid"; while kill -0 "$pid"; do sleep 0.1; done; rm -rf -- "$@"'
      : 'read -r _; kill -INT "$1"';
  const args = ['-c', `exec 2>/dev/null; ${script}`, 'ricejar-watchdog', String(pid), ...ephemeralDirs];
  const child = spawn('/bin/sh', args, { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.stdin.once('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return {
    dismiss() {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

const pidFileLines = (pgdata: string): string[] => {
  try {
    return readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

function isReady(pgdata: string, pid: number): boolean {
  const lines = pidFileLines(pgdata);
  return Number(lines[PID_LINE]) === pid && lines[STATUS_LINE]?.trim() === 'ready';
}

async function stopChild(child: ChildProcess, ended: Promise<void>, mode: StopMode): Promise<void> {
  const ladder: [NodeJS.Signals, number][] = [
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  if (mode === 'fast') ladder.unshift(['SIGINT', 30_000]);
  for (const [signal, patience] of ladder) {
    child.kill(signal);
    if (await endsWithin(ended, patience)) return;
  }
}

async function endsWithin(ended: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const result = await Promise.race([ended.then(() => true), late]);
  clearTimeout(timer);
  return result;
}

/**
 * Deals with what a killed process left behind: a server that still runs on the directory is stopped, and a pid file
 * whose number meanwhile belongs to another program is removed (PostgreSQL would refuse to start because of it).
 */
export async function clearOrphan(pgdata: string, log: (line: string) => void): Promise<void> {
  const pid = Number(pidFileLines(pgdata)[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 1 || processStart(pid) === null) return;
  if (workingDirectory(pid) !== realpathSync(pgdata)) {
    rmSync(join(pgdata, 'postmaster.pid'), { force: true });
    return;
  }
  log('Stopping the PostgreSQL that an earlier run left behind');
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForEnd(pid, patience)) return;
  }
}
