import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderFiles } from './plugin-files.js';

describe('files of a plugin', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-plugin-files-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const files = new FolderFiles('acme', dataDir);

  it('are its own', async () => {
    expect(await files.list()).toEqual([]);
    await files.write('letters/2026/合同.txt', '起草');
    await files.write('letters/2026/合同.txt', '签署');
    await files.write('cache.bin', new Uint8Array([1, 2]));
    expect(await files.list()).toEqual(['cache.bin', 'letters/2026/合同.txt']);
    expect(await files.list('letters')).toEqual(['letters/2026/合同.txt']);
    expect(Buffer.from((await files.read('letters/2026/合同.txt')) ?? []).toString()).toBe('签署');
    expect(await new FolderFiles('other', dataDir).read('cache.bin')).toBeNull();
    expect(await files.read('letters')).toBeNull();
    expect([await files.remove('cache.bin'), await files.remove('cache.bin')]).toEqual([true, false]);
  });

  it('never lie outside its folder', async () => {
    for (const path of [
      '../other/x',
      '/etc/passwd',
      'a/../../x',
      'a//b',
      '',
      '.',
      'a\\..\\b',
      'C:x',
      'a\0b',
      'x'.repeat(300),
    ]) {
      await expect(files.read(path)).rejects.toMatchObject({ code: 'PLUGIN_FILE_PATH' });
      await expect(files.write(path, 'x')).rejects.toMatchObject({ code: 'PLUGIN_FILE_PATH' });
    }
  });
});
