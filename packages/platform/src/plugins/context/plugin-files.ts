import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { PluginFiles } from '@ricejar/sdk';
import { contextErrors } from './context.errors.js';

const PART = /^[^\0\\/:*?"<>|]{1,200}$/;
/** Not yet whole: never listed, so never read. */
const UNFINISHED = '.part';

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as { code?: string }).code ?? '');

/** The folder of one plugin below `<dataDir>/plugin-files`. */
export class FolderFiles implements PluginFiles {
  private readonly folder: string;

  constructor(
    private readonly plugin: string,
    dataDir: string,
  ) {
    this.folder = join(dataDir, 'plugin-files', plugin);
  }

  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await readFile(this.locate(path));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const target = this.locate(path);
    const part = `${target}.${randomUUID()}${UNFINISHED}`;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      await writeFile(part, content, { mode: 0o600, flush: true });
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async remove(path: string): Promise<boolean> {
    try {
      await rm(this.locate(path));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async list(folder = ''): Promise<string[]> {
    const start = folder === '' ? this.folder : this.locate(folder);
    const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  }

  private locate(path: string): string {
    const parts = path.split('/');
    const fits = parts.every((part) => PART.test(part) && !/^\.+$/.test(part) && !part.endsWith(UNFINISHED));
    if (!fits) throw contextErrors.PLUGIN_FILE_PATH({ plugin: this.plugin, path: path.slice(0, 200) });
    return join(this.folder, ...parts);
  }
}
