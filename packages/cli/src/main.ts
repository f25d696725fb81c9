#!/usr/bin/env node
import { resolve } from 'node:path';
import { startSupervised } from './start/supervised-start.js';
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
  await startSupervised({ args, env: process.env, root, write, writeError });
} else if (command === 'doctor' && !asksForHelp) {
  const { doctor } = await import('./doctor/doctor.command.js');
  process.exitCode = await doctor({ args, env: process.env, root, write, writeError, loadServer });
} else if (['help', '--help', '-h', 'start', 'doctor'].includes(command)) {
  write(HELP);
} else {
  writeError(`Unknown command ${command}: ricejar help lists what there is.\n`);
  process.exitCode = 1;
}
