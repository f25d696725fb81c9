import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { productionClosure, readManifest } from './closure.js';
import { copyFile, copyForRunning, link } from './copy.js';
import { LAUNCHER } from './launcher.js';

export interface Assembled {
  /** The folder: what `./ricejar start` runs in. */
  directory: string;
  version: string;
  packages: number;
  bytes: number;
}

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..');
const ENTRY = join(ROOT, 'packages', 'cli');
const ADMIN = join(ROOT, 'apps', 'admin', 'dist');
const NODE = join(ROOT, 'node_modules', 'node');

/**
 * Puts the built Ricejar together in a new or empty folder: the command line with all that it needs at run time, the built
 * admin, and Node. Nothing is fetched: it takes what is installed here, in the same places, so that the code finds
 * everything as in a checkout.
 */
export function assemble(directory: string): Assembled {
  for (const built of [join(ENTRY, 'dist', 'main.js'), join(ADMIN, 'index.html')])
    if (!existsSync(built)) throw new Error(`${relative(ROOT, built)} is missing: build first.`);
  mkdirSync(directory, { recursive: true });
  const placed = (path: string): string => join(directory, relative(ROOT, path));
  const closure = productionClosure(ENTRY);
  let bytes = 0;
  for (const { directory: from, ours, links } of closure) {
    bytes += ours ? copyOurs(from, placed(from)) : copyForRunning(from, placed(from));
    for (const [path, target] of links) if (!existsSync(placed(path))) link(placed(path), placed(target));
  }
  bytes += copyForRunning(ADMIN, placed(ADMIN));
  bytes += copyFile(join(realpathSync(NODE), 'bin', 'node'), join(directory, 'node', 'bin', 'node'));
  bytes += copyFile(join(ROOT, 'LICENSE'), join(directory, 'LICENSE'));
  const { version } = readManifest(ROOT);
  writeManifest(directory, {
    name: 'ricejar',
    version,
    license: 'Apache-2.0',
    private: true,
    type: 'module',
  });
  writeFileSync(join(directory, 'ricejar'), LAUNCHER, { mode: 0o755 });
  return { directory, version, packages: closure.length, bytes };
}

/** Of our own packages: what was built, and a package.json that knows of nothing else. */
function copyOurs(from: string, to: string): number {
  const { scripts: _scripts, devDependencies: _tools, ...manifest } = readManifest(from);
  mkdirSync(to, { recursive: true });
  writeManifest(to, manifest);
  return copyForRunning(join(from, 'dist'), join(to, 'dist'));
}

const writeManifest = (directory: string, manifest: object): void =>
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
