import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A package as pnpm installed it, and the packages that its `node_modules` leads to. */
export interface Installed {
  /** Its real place. */
  directory: string;
  /** One of ours: only what was built of it is needed. */
  ours: boolean;
  /** Where each dependency is linked from, and the real place it leads to. */
  links: ReadonlyMap<string, string>;
}

/** Linked because some package could use it at build time: nothing reads it in a running server. */
const TOOLS = new Set(['typescript']);
const STORE = `${sep}node_modules${sep}`;

/**
 * Everything that a package needs at run time, itself included, in the order of their places. Optional dependencies that
 * are not installed here, such as those of other processors, are left out.
 */
export function productionClosure(entry: string): Installed[] {
  const found = new Map<string, Installed>();
  const waiting = [realpathSync(entry)];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    if (found.has(directory)) continue;
    const ours = !directory.includes(STORE);
    const links = ours ? declaredLinks(directory) : siblingLinks(directory);
    found.set(directory, { directory, ours, links });
    waiting.push(...links.values());
  }
  return [...found.values()].sort((a, b) => (a.directory < b.directory ? -1 : 1));
}

function declaredLinks(directory: string): Map<string, string> {
  const { dependencies = {}, optionalDependencies = {} } = readManifest(directory);
  const links = new Map<string, string>();
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const link = join(directory, 'node_modules', name);
    if (existsSync(link)) links.set(link, realpathSync(link));
    else if (name in dependencies) throw new Error(`${name}, which ${directory} needs, is not installed.`);
  }
  return links;
}

/** pnpm keeps the dependencies of a package beside it, and peers among them that only package.json knows as optional. */
function siblingLinks(directory: string): Map<string, string> {
  const home = directory.slice(0, directory.lastIndexOf(STORE) + STORE.length);
  const links = new Map<string, string>();
  for (const name of packagesIn(home)) {
    const link = join(home, name);
    const target = realpathSync(link);
    if (target !== directory && !TOOLS.has(name)) links.set(link, target);
  }
  return links;
}

const packagesIn = (home: string): string[] =>
  readdirSync(home).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(home, name)).map((one) => join(name, one)) : [name];
  });

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

export const readManifest = (directory: string): Manifest =>
  JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;
