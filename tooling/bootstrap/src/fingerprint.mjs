import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './places.mjs';

const WORKSPACE_FOLDERS = ['apps', 'packages', 'plugins', 'tooling'];
const MADE = new Set(['node_modules', 'dist', '.turbo', '.vite', 'coverage']);
const NOT_BUILT = /\.(spec\.ts|md|tsbuildinfo)$/;

/** Every folder with a package.json. */
export function workspacePackages() {
  const found = [];
  for (const folder of WORKSPACE_FOLDERS) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const directory = join(root, folder, entry.name);
      if (entry.isDirectory() && isFile(join(directory, 'package.json'))) found.push(directory);
    }
  }
  return found.sort();
}

export const manifestOf = (directory) => JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function hashFiles(files, seed) {
  const hash = createHash('sha256').update(seed);
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`\0${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Changes when what is installed must change. */
export function installFingerprint() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name));
  const manifests = workspacePackages().map((directory) => join(directory, 'package.json'));
  return hashFiles([...files, ...manifests], `${process.platform} ${process.arch}`);
}

/** Every file of the workspace packages that somebody wrote, or that is checked in as if. */
export function sourceFiles() {
  const files = [];
  const visit = (directory) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && !MADE.has(entry.name)) visit(path);
    }
  };
  for (const directory of workspacePackages()) visit(directory);
  return files.sort();
}

/** Changes when what is built must change. Reads contents: a fresh checkout of the same sources changes nothing. */
export function buildFingerprint(installed) {
  const files = ['turbo.json', 'tsconfig.base.json'].map((name) => join(root, name));
  return hashFiles([...files, ...sourceFiles().filter((file) => !NOT_BUILT.test(file))], installed);
}
