import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import {
  manifestOf,
  parseManifest,
  PLUGIN_FILES,
  type PluginDefinition,
  type PluginManifest,
} from '@ricejar/sdk';
import { create } from 'tar';
import { installedErrors } from './installed.errors.js';
import { readPackage, sha512, type PluginPackage } from './package-file.js';
import { importPlugin, shareModules, type SharedModules } from './shared-modules.js';

export interface Packed {
  /** The file that was written. */
  path: string;
  package: PluginPackage;
}

/**
 * Packs a built plugin (`dist/server.js`, `dist/admin`, package.json, README, LICENSE) into `<id>-<version>.tgz`: the same
 * folder makes the same bytes. Its code is loaded, and `PLUGIN_MANIFEST_DRIFT` thrown when the manifest says otherwise.
 */
export async function packPlugin(folder: string, into: string, shared: SharedModules): Promise<Packed> {
  const root = resolve(folder);
  const packageJson = await readPackageJson(root);
  shareModules(root, shared, basename(root));
  const manifest = await derivedManifest(root, packageJson);
  const files = new Map<string, Buffer>();
  for (const path of await pathsIn(root)) files.set(path, await readFile(join(root, path)));
  const described = { ...packageJson, version: manifest.version, ricejar: manifest };
  files.set(PLUGIN_FILES.packageJson, Buffer.from(`${JSON.stringify(described, null, 2)}\n`));
  const path = join(resolve(into), `${manifest.id}-${manifest.version}.tgz`);
  await mkdir(dirname(path), { recursive: true });
  await write(path, files);
  return { path, package: await readPackage(path) };
}

/** Writes the tarball with its `integrity.json`. */
async function write(path: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const list = Object.fromEntries(
    [...files]
      .map(([name, content]) => [name, sha512(content)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const all = [
    ...files,
    [PLUGIN_FILES.integrity, Buffer.from(`${JSON.stringify(list, null, 2)}\n`)] as const,
  ];
  const staging = await mkdtemp(join(tmpdir(), 'ricejar-pack-'));
  try {
    for (const [name, content] of all) {
      const to = join(staging, PLUGIN_FILES.root, name);
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, content, { mode: 0o644 });
    }
    const names = all.map(([name]) => `${PLUGIN_FILES.root}/${name}`).toSorted();
    await create({ gzip: true, portable: true, mtime: new Date(0), cwd: staging, file: path }, names);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

type PackageJson = Record<string, unknown> & { ricejar?: unknown };

async function readPackageJson(root: string): Promise<PackageJson> {
  try {
    return JSON.parse(await readFile(join(root, PLUGIN_FILES.packageJson), 'utf8')) as PackageJson;
  } catch {
    throw installedErrors.PLUGIN_FILE_INVALID({
      problem: `${root} has no package.json`,
      problemZh: `${root} 中没有 package.json`,
    });
  }
}

async function derivedManifest(root: string, { ricejar }: PackageJson): Promise<PluginManifest> {
  const server = join(root, PLUGIN_FILES.server);
  const content = await readFile(server).catch(() => {
    throw installedErrors.PLUGIN_FILE_INVALID({
      problem: 'dist/server.js is missing, build the plugin first',
      problemZh: '缺少 dist/server.js，请先构建插件',
    });
  });
  const definition = await definitionIn(server, sha512(content), root);
  const said = ricejar === undefined ? null : parseManifest(ricejar);
  const derived = parseManifest(JSON.parse(JSON.stringify(manifestOf(definition, said?.slots ?? []))));
  requireSame(derived, said ?? derived);
  return derived;
}

/** The default export of a plugin's server file. Throws `PLUGIN_NOT_LOADED` or `PLUGIN_IMPORT_UNKNOWN`. */
export async function definitionIn(
  server: string,
  revision: string,
  name: string,
): Promise<PluginDefinition> {
  const module = await importPlugin(server, revision).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'PLUGIN_IMPORT_UNKNOWN') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw installedErrors.PLUGIN_NOT_LOADED({ plugin: name, reason });
  });
  const definition = module['default'] as PluginDefinition | undefined;
  if (typeof definition?.id !== 'string')
    throw installedErrors.PLUGIN_NOT_LOADED({ plugin: name, reason: 'its default export is no plugin' });
  return definition;
}

/** Throws `PLUGIN_MANIFEST_DRIFT` naming the first part in which the two differ. */
export function requireSame(derived: PluginManifest, said: PluginManifest): void {
  const parts = Object.keys(derived) as (keyof PluginManifest)[];
  const part = parts.find((one) => stable(derived[one]) !== stable(said[one]));
  if (part) throw installedErrors.PLUGIN_MANIFEST_DRIFT({ plugin: said.id, part });
}

const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const PACKED = /^(dist\/(server\.js|admin\/.+)|(README|LICENSE|NOTICE|CHANGELOG)(\.[\w.-]+)?)$/;

/** What belongs into the file, sorted; maps of the source do not. */
async function pathsIn(root: string): Promise<string[]> {
  const top = await readdir(root, { withFileTypes: true });
  const built = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
  return [...top, ...built]
    .filter((one) => one.isFile())
    .map((one) => relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .filter((path) => PACKED.test(path) && !path.endsWith('.map'))
    .toSorted();
}
