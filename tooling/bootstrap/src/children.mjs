import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { explainFailure } from './explain-failure.mjs';
import { root } from './places.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let interruptedBy = null;

export const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0);
export const interrupted = () => interruptedBy;

/** Passes signals on to whatever runs, and ends with it. */
export function forwardSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));
}

export function interrupt(signal) {
  interruptedBy ??= signal;
  for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(exitCodeOf(signal));
}

/** Starts a child that signals are passed on to; resolves when it ended. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? exitCodeOf(signal), signal });
    });
  });
  return { child, ended };
}

/** On a full disk the reason is still in memory. */
function keep(logFile, text) {
  try {
    appendFileSync(logFile, text);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}

/** Runs a child with its output in a log file; a failure is explained in one line. */
export async function runLogged(command, args, { what, logFile, env, onLine = null }) {
  mkdirSync(dirname(logFile), { recursive: true });
  writeFileSync(logFile, '');
  const { child, ended } = run(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (chunk) => {
    const text = chunk.toString('utf8');
    output = (output + text).slice(-200_000);
    keep(logFile, text);
    if (onLine) for (const line of text.split('\n')) if (line.trim()) onLine(line.trim());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const { code } = await ended;
  if (interruptedBy) process.exit(exitCodeOf(interruptedBy));
  if (code !== 0) throw new Error(explainFailure(what, output, logFile));
}
