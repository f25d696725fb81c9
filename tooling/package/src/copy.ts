import {
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Of use to those who develop, not to those who run. */
const FOR_DEVELOPERS = /(\.(map|ts|mts|cts|tsbuildinfo|a|flow)|\.(spec|test)\.[cm]?js|^\.[^/]*)$/;
const FOLDERS_FOR_DEVELOPERS = new Set([
  'test',
  'tests',
  '__tests__',
  'benchmark',
  'benchmarks',
  'node_modules',
]);

/** Copies a folder without what only developers need; answers the number of bytes. */
export function copyForRunning(from: string, to: string): number {
  let bytes = 0;
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (!FOLDERS_FOR_DEVELOPERS.has(entry.name)) bytes += copyForRunning(source, target);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!FOR_DEVELOPERS.test(entry.name)) bytes += copyFile(source, target);
  }
  return bytes;
}

/** The same mode for the same file whoever installed it: read by all, and run by all when it can be run. */
export function copyFile(from: string, to: string): number {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const { mode, size } = lstatSync(from);
  chmodSync(to, mode & 0o111 ? 0o755 : 0o644);
  return size;
}

/** A link that stays right when the folder above both moves. */
export function link(from: string, target: string): void {
  mkdirSync(dirname(from), { recursive: true });
  symlinkSync(relative(dirname(from), target), from);
}
