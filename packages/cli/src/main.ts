#!/usr/bin/env node
import { resolve } from 'node:path';
import { doctor } from './doctor/doctor.command.js';
import { createProgress } from './progress.js';
import { createShutdown } from './start/shutdown.js';
import { start } from './start/start.command.js';
import { HELP } from './help.js';

const [command = 'help', ...args] = process.argv.slice(2);
const asksForHelp = args.includes('--help') || args.includes('-h');
const root = resolve(import.meta.dirname, '..', '..', '..');
const loadServer = () => import('@ricejar/server');

const writeError = (text: string): void => void process.stderr.write(text);
const write = (text: string): void => void process.stdout.write(text);

// The terminal may be gone before we are.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

if (command === 'start' && !asksForHelp) {
  const progress = createProgress({
    write,
    now: Date.now,
    startedAt: Number(process.env['RICEJAR_STARTED_AT']) || Date.now(),
    patienceMs: 10_000,
  });
  const shutdown = createShutdown({ log: progress.step, now: Date.now, exit: (code) => process.exit(code) });
  const interrupt = (): void => {
    if (!shutdown.begun) progress.step('Stopping');
    shutdown.begin(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // The script that started us was killed: nobody is left to stop us.
  process.on('disconnect', interrupt);
  process.on('uncaughtException', (error) => {
    writeError(`Ricejar failed: ${process.env['RICEJAR_DEBUG'] ? error.stack : error.message}\n`);
    shutdown.begin(1);
  });
  await start({ args, env: process.env, root, progress, write, writeError, shutdown, loadServer });
} else if (command === 'doctor' && !asksForHelp) {
  process.exitCode = await doctor({ args, env: process.env, root, write, writeError, loadServer });
} else if (['help', '--help', '-h', 'start', 'doctor'].includes(command)) {
  write(HELP);
} else {
  writeError(`Unknown command ${command}: ricejar help lists what there is.\n`);
  process.exitCode = 1;
}
