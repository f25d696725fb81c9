#!/usr/bin/env node
import { resolve } from 'node:path';
import { startSupervised } from './start/supervised-start.js';
import { HELP } from './help.js';

const COMMANDS = ['help', '--help', '-h', 'start', 'doctor', 'plugin', 'schema'];

const [command = 'help', ...args] = process.argv.slice(2);
const asksForHelp = args.includes('--help') || args.includes('-h');
const root = resolve(import.meta.dirname, '..', '..', '..');
const loadServer = () => import('@ricejar/server');

const writeError = (text: string): void => void process.stderr.write(text);
const write = (text: string): void => void process.stdout.write(text);

// A server starts this program again for what it must not do itself.
process.env['RICEJAR_CLI'] = import.meta.filename;

// The terminal may be gone before we are.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

if (command === 'start' && !asksForHelp) {
  await startSupervised({ args, env: process.env, root, write, writeError });
} else if (command === 'doctor' && !asksForHelp) {
  const { doctor } = await import('./doctor/doctor.command.js');
  process.exitCode = await doctor({ args, env: process.env, root, write, writeError, loadServer });
} else if (command === 'plugin' && !asksForHelp && args.length > 0) {
  const { plugin } = await import('./plugin/plugin.command.js');
  const main = import.meta.filename;
  process.exitCode = await plugin({ args, env: process.env, root, main, write, writeError, loadServer });
  // A plugin may have left something that runs.
  process.exit();
} else if (command === 'schema' && !asksForHelp) {
  const { schema } = await import('./schema/schema.command.js');
  process.exitCode = await schema({ args, env: process.env, root, write, writeError, loadServer });
  process.exit();
} else if (COMMANDS.includes(command)) {
  write(HELP);
} else {
  writeError(`Unknown command ${command}: ricejar help lists what there is.\n`);
  process.exitCode = 1;
}
