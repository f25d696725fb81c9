import { resolve } from 'node:path';
import { createProgress } from '../progress.js';
import { Supervisor } from '../supervisor/supervisor.js';
import type { ServerModule } from './server-contract.js';
import { createShutdown } from './shutdown.js';
import type { StartContext } from './start.command.js';

/** `ricejar start`: this process keeps the database and watches over the server, which runs in one of its own. */
export async function startSupervised(
  context: Pick<StartContext, 'args' | 'env' | 'root' | 'write' | 'writeError'>,
): Promise<void> {
  const { env, write, writeError } = context;
  const progress = createProgress({
    write,
    now: Date.now,
    startedAt: Number(env['RICEJAR_STARTED_AT']) || Date.now(),
    patienceMs: 10_000,
  });
  // First of all: the server's code takes longest to read.
  const entry = resolve(import.meta.dirname, '..', 'supervisor', 'server-main.js');
  const supervisor = new Supervisor({ entry, progress, now: Date.now });
  const shutdown = createShutdown({ log: progress.step, now: Date.now, exit: (code) => process.exit(code) });
  const interrupt = (): void => {
    if (!shutdown.begun) progress.step('Stopping');
    shutdown.begin(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // The script that started us was killed: nobody is left to stop us.
  process.on('disconnect', interrupt);
  process.on('uncaughtException', (error) => {
    writeError(`Ricejar failed: ${env['RICEJAR_DEBUG'] ? error.stack : error.message}\n`);
    shutdown.begin(1);
  });
  const loadServer = async (): Promise<ServerModule> => ({
    startServer(options) {
      // It is stopped before the database, which was started before it.
      shutdown.onStop((mode) => supervisor.close(mode));
      return supervisor.startServer(options);
    },
  });
  const { start } = await import('./start.command.js');
  await start({ ...context, progress, shutdown, loadServer });
}
