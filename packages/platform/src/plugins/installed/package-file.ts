import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parseManifest, PLUGIN_FILES, RicejarError, type PluginManifest } from '@ricejar/sdk';
import { Parser, type ReadEntry } from 'tar';
import { installedErrors } from './installed.errors.js';
import { pluginFolder, pluginsFolder, type LockedPlugin } from './lock-file.js';

const MB = 1024 * 1024;
export const MAX_PACKED_BYTES = 64 * MB;
const MAX_UNPACKED_BYTES = 128 * MB;
const MAX_FILES = 5_000;
const LONGEST_PATH = 200;

/** A plugin's file, read and found whole; nothing of it is on the disk yet and nothing of it has run. */
export interface PluginPackage {
  manifest: PluginManifest;
  /** Contents by path below `package/`. */
  files: ReadonlyMap<string, Buffer>;
  locked: LockedPlugin;
}

export const sha512 = (content: Uint8Array | string): string =>
  `sha512-${createHash('sha512').update(content).digest('base64')}`;

/**
 * Reads a packed plugin. Throws `PLUGIN_FILE_INVALID` for what is none, `PLUGIN_FILE_UNSAFE` for one that would write
 * outside its folder, holds links or is too large, `PLUGIN_INTEGRITY` for one that is not as it was packed.
 */
export async function readPackage(path: string): Promise<PluginPackage> {
  const { size } = await stat(path).catch(() => {
    throw invalid('there is no such file', '文件不存在');
  });
  if (size > MAX_PACKED_BYTES) throw unsafe(path, 'is too large', '过大');
  const whole = createHash('sha512');
  const files = await entriesOf(path, (chunk) => void whole.update(chunk));
  const integrity = files.get(PLUGIN_FILES.integrity);
  if (!integrity) throw invalid('integrity.json is missing', '缺少 integrity.json');
  checkFiles(files, listOf(integrity));
  const manifest = manifestIn(files);
  if (!files.has(PLUGIN_FILES.server)) throw invalid('dist/server.js is missing', '缺少 dist/server.js');
  const locked = {
    version: manifest.version,
    integrity: `sha512-${whole.digest('base64')}`,
    files: sha512(integrity),
  };
  return { manifest, files, locked };
}

/** Puts the files at `<dataDir>/plugins/<id>/<version>`, all of them or none. */
export async function unpack(dataDir: string, { manifest, files }: PluginPackage): Promise<string> {
  const target = pluginFolder(dataDir, manifest.id, manifest.version);
  const part = join(pluginsFolder(dataDir), `.part-${manifest.id}-${process.pid}`);
  await rm(part, { recursive: true, force: true });
  try {
    for (const [path, content] of files) {
      const to = join(part, path);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await writeFile(to, content, { mode: 0o600, flag: 'wx' });
    }
    await rm(target, { recursive: true, force: true });
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(part, target);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return target;
}

/** Throws `PLUGIN_INTEGRITY` for a file that is not listed, missing, or not what the list says. */
export function checkFiles(
  files: ReadonlyMap<string, Uint8Array>,
  list: Readonly<Record<string, string>>,
): void {
  for (const path of Object.keys(list))
    if (!files.has(path)) throw installedErrors.PLUGIN_INTEGRITY({ path });
  for (const [path, content] of files)
    if (path !== PLUGIN_FILES.integrity && list[path] !== sha512(content))
      throw installedErrors.PLUGIN_INTEGRITY({ path });
}

/** The list in `integrity.json`. */
export function listOf(content: Uint8Array): Readonly<Record<string, string>> {
  const list = jsonOf(content);
  const isList =
    typeof list === 'object' && list !== null && Object.values(list).every((one) => typeof one === 'string');
  if (!isList) throw invalid('integrity.json is no list', 'integrity.json 不是有效的清单');
  return list as Readonly<Record<string, string>>;
}

function manifestIn(files: ReadonlyMap<string, Buffer>): PluginManifest {
  const content = files.get(PLUGIN_FILES.packageJson);
  const json = content && jsonOf(content);
  if (typeof json !== 'object' || json === null)
    throw invalid('package.json is missing', '缺少 package.json');
  return parseManifest((json as { ricejar?: unknown }).ricejar);
}

function jsonOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    return null;
  }
}

async function entriesOf(path: string, onChunk: (chunk: Buffer) => void): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const folded = new Set<string>();
  let refused: RicejarError | undefined;
  let unpacked = 0;
  const take = (entry: ReadEntry): void => {
    try {
      const name = safePath(entry);
      if (name === null) return void entry.resume();
      if (folded.has(name.toLowerCase())) throw unsafe(name, 'comes twice', '重复出现');
      if (folded.size >= MAX_FILES) throw unsafe(name, 'is one file too many', '超出文件数量上限');
      folded.add(name.toLowerCase());
      const chunks: Buffer[] = [];
      entry.on('data', (chunk: Buffer) => void chunks.push(chunk));
      entry.on('end', () => void files.set(name, Buffer.concat(chunks)));
    } catch (error) {
      refused ??= error as RicejarError;
      entry.resume();
    }
  };
  const parser = new Parser({ strict: true, onReadEntry: take });
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  ended.catch(() => undefined);
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      unpacked += chunk.length;
      if (unpacked > MAX_UNPACKED_BYTES) refused = unsafe('it', 'unpacks to too much', '解压后过大');
      if (refused) return done(refused);
      parser.write(chunk);
      done();
    },
    final(done) {
      parser.end();
      done();
    },
  });
  try {
    const source = createReadStream(path);
    source.on('data', (chunk) => onChunk(chunk as Buffer));
    await pipeline(source, createGunzip(), sink);
    await ended;
  } catch (error) {
    if (error instanceof RicejarError) throw error;
    throw invalid('it is no gzipped tar file, or it is cut short', '不是 gzip 压缩的 tar 文件，或文件不完整');
  }
  if (refused) throw refused;
  return files;
}

/** The path below `package/`; null for a folder. */
function safePath({ path, type }: ReadEntry): string | null {
  const parts = path.replace(/\/$/, '').split('/');
  const known = type === 'File' || type === 'OldFile' || type === 'Directory';
  if (!known) throw unsafe(path, 'is a link or a device', '是链接或设备文件');
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\p{Cc}]/u.test(part));
  if (bad || parts[0] !== PLUGIN_FILES.root)
    throw unsafe(path, 'is outside of package/', '位于 package/ 之外');
  if (path.length > LONGEST_PATH) throw unsafe(path, 'has too long a name', '名称过长');
  return type === 'Directory' ? null : parts.slice(1).join('/');
}

const invalid = (problem: string, problemZh: string): RicejarError =>
  installedErrors.PLUGIN_FILE_INVALID({ problem, problemZh });

const unsafe = (path: string, problem: string, problemZh: string): RicejarError =>
  installedErrors.PLUGIN_FILE_UNSAFE({ path, problem, problemZh });
