import { writeSync } from 'node:fs';
import { culpritOf } from '@ricejar/platform/plugins/guard/culprit';
import { carry } from './carried-error.js';
import { LAST_WORDS_FD, type LastWord, type Order, type Report, type StartOrder } from './messages.js';
import { nameConsole } from './name-console.js';
import { startPulse } from './pulse.js';

// The server process: runs the server that the supervisor orders, and tells why when it goes down.

type Server = typeof import('@ricejar/server');
type Running = Awaited<ReturnType<Server['startServer']>>;

/** After a last attempt to close in good order, when nobody is left to kill this process. */
const PATIENCE_MS = 8_000;
const DEEP = 60;

const [, , serverModule = '@ricejar/server'] = process.argv;
// From the first moment on: reading its modules takes about as long as the supervisor needs for the database.
const loading = import(serverModule) as Promise<Server>;
loading.catch(() => undefined);

let running: Running | undefined;
let ending = false;

const tell = (report: Report, told: () => void = () => undefined): void =>
  void (process.connected ? process.send?.(report, told) : told());

function leave(word: LastWord): void {
  try {
    writeSync(LAST_WORDS_FD, `${JSON.stringify(word)}\n`);
  } catch {
    // The supervisor is gone.
  }
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

async function begin(options: StartOrder): Promise<void> {
  const pulse = startPulse();
  try {
    const { startServer } = await loading;
    running = await startServer({ ...options, log: (text) => tell({ type: 'step', text }) });
    pulse.steady();
    const { url, setupToken, logins } = running;
    tell({ type: 'ready', url, setupToken, logins });
  } catch (error) {
    ending = true;
    tell({ type: 'failed', error: carry(error) }, () => process.exit(1));
  }
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(code), PATIENCE_MS).unref();
  await running?.close().catch((error: unknown) => console.error(`Stopping failed: ${firstLine(error)}`));
  process.exit(code);
}

/** Nobody caught it. A plugin's is counted and passes; after one of our own nothing can be relied upon. */
function take(error: unknown): void {
  if (running?.stray(error)) return;
  console.error(error);
  leave({ kind: 'error', plugin: culpritOf(error)?.plugin ?? null, detail: firstLine(error) });
  void end(1);
}

/** Somebody ends the process without being asked. The stack still shows who. */
function tellWhoEnds(how: string): void {
  if (ending) return;
  ending = true;
  Error.stackTraceLimit = DEEP;
  leave({ kind: 'exit', plugin: culpritOf(new Error(how))?.plugin ?? null, detail: `${how} was called` });
}

nameConsole();
// A Ctrl-C reaches every process of the terminal: the supervisor decides what comes of it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.on('uncaughtException', take);
process.on('unhandledRejection', take);
process.on('exit', () => tellWhoEnds('process.exit'));
const { abort, kill } = process;
process.abort = () => {
  tellWhoEnds('process.abort');
  return abort.call(process);
};
process.kill = (pid, signal) => {
  if (pid === process.pid && signal !== 0) tellWhoEnds('process.kill');
  return kill.call(process, pid, signal);
};
process.on('disconnect', () => void end(0));
process.on('message', (order: Order) => void (order.type === 'start' ? begin(order.options) : end(0)));
