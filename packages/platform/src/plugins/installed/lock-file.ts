import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { installedErrors } from './installed.errors.js';

/** One plugin whose files are on this machine. */
export interface LockedPlugin {
  version: string;
  /** `sha512-<base64>` of the file it came in. */
  integrity: string;
  /** Of its `integrity.json`, which vouches for every other file. */
  files: string;
}

export type PluginLock = Readonly<Record<string, LockedPlugin>>;

const lockFile = z.object({
  format: z.literal(1),
  plugins: z.record(z.string(), z.object({ version: z.string(), integrity: z.string(), files: z.string() })),
});

export const pluginsFolder = (dataDir: string): string => join(dataDir, 'plugins');
export const pluginFolder = (dataDir: string, id: string, version: string): string =>
  join(pluginsFolder(dataDir), id, version);
const pathOf = (dataDir: string): string => join(pluginsFolder(dataDir), 'plugins.lock.json');

/** What `<dataDir>/plugins/plugins.lock.json` says; empty when there is none. Throws `PLUGIN_LOCK_UNREADABLE`. */
export async function readLock(dataDir: string): Promise<PluginLock> {
  const path = pathOf(dataDir);
  try {
    return lockFile.parse(JSON.parse(await readFile(path, 'utf8'))).plugins;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return {};
    throw installedErrors.PLUGIN_LOCK_UNREADABLE({ path });
  }
}

/** Sets or (null) removes one plugin. Whoever reads meanwhile sees the file of before or the file of after. */
export async function writeLock(dataDir: string, id: string, locked: LockedPlugin | null): Promise<void> {
  const { [id]: _before, ...others } = await readLock(dataDir);
  const all = Object.entries(locked ? { ...others, [id]: locked } : others);
  const plugins = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await mkdir(pluginsFolder(dataDir), { recursive: true, mode: 0o700 });
  const path = pathOf(dataDir);
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ format: 1, plugins }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
