import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { afterAll, describe, expect, it } from 'vitest';
import { packMoss } from '../../../test/moss-plugin.js';
import { readPackage, unpack } from './package-file.js';

const folder = mkdtempSync(join(tmpdir(), 'ricejar-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  path: string;
  content?: string;
  type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice';
  linkpath?: string;
  size?: number;
}

/** A tarball with exactly these entries, as nobody's tool would write it. */
function tarball(entries: readonly Entry[]): string {
  const blocks = entries.map(({ path, content = '', type = 'File', linkpath = '', size }) => {
    const body = Buffer.from(content);
    const header = new Header({
      path,
      type,
      linkpath,
      size: size ?? body.length,
      mode: 0o644,
      mtime: new Date(0),
    });
    const block = Buffer.alloc(512);
    header.encode(block, 0);
    return Buffer.concat([block, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
  });
  const path = join(folder, `${createHash('sha1').update(JSON.stringify(entries)).digest('hex')}.tgz`);
  writeFileSync(path, gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)])));
  return path;
}

const file = (path: string, content = 'x'): Entry => ({ path, content });

describe('the file of a plugin', () => {
  it('is the same bytes each time, and unpacks to what was packed', async () => {
    const first = await packMoss(join(folder, 'a'));
    const second = await packMoss(join(folder, 'b'));
    expect(readFileSync(second.path)).toEqual(readFileSync(first.path));
    const at = await unpack(folder, first.package);
    expect(readdirSync(at).toSorted()).toEqual(['README.md', 'dist', 'integrity.json', 'package.json']);
    expect(JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))).toMatchObject({
      ricejar: { id: 'moss', version: '1.0.0', permissions: ['moss.scrape'] },
    });
  });

  it.each([
    ['a path out of it', [file('package/../../etc/cron.d/x')]],
    ['an absolute path', [file('/etc/passwd')]],
    ['a path beside it', [file('elsewhere/x')]],
    ['a path of Windows', [file('package/..\\..\\x')]],
    ['a drive', [file('package/C:evil')]],
    ['a link', [{ path: 'package/x', type: 'SymbolicLink', linkpath: '/etc/passwd' }]],
    ['a hard link', [{ path: 'package/x', type: 'Link', linkpath: '/etc/passwd' }]],
    ['a device', [{ path: 'package/x', type: 'CharacterDevice' }]],
    ['one name twice', [file('package/x'), file('package/X')]],
  ] as [string, Entry[]][])('is refused with %s', async (_what, entries) => {
    await expect(readPackage(tarball(entries))).rejects.toMatchObject({ code: 'PLUGIN_FILE_UNSAFE' });
  });

  it('is refused when it unpacks to far more than it is', async () => {
    const path = join(folder, 'bomb.tgz');
    const block = Buffer.alloc(512);
    const size = 140 * 1024 * 1024;
    new Header({ path: 'package/x', type: 'File', size, mode: 0o644, mtime: new Date(0) }).encode(block, 0);
    writeFileSync(path, gzipSync(Buffer.concat([block, Buffer.alloc(size)]), { level: 1 }));
    await expect(readPackage(path)).rejects.toMatchObject({ code: 'PLUGIN_FILE_UNSAFE' });
  });

  it('is refused when it is something else, cut short, or not as it was packed', async () => {
    const path = join(folder, 'text.tgz');
    writeFileSync(path, 'not a tarball');
    await expect(readPackage(path)).rejects.toMatchObject({ code: 'PLUGIN_FILE_INVALID' });
    await expect(readPackage(join(folder, 'none.tgz'))).rejects.toMatchObject({
      code: 'PLUGIN_FILE_INVALID',
    });
    const whole = readFileSync((await packMoss(join(folder, 'c'))).path);
    writeFileSync(path, whole.subarray(0, whole.length - 200));
    await expect(readPackage(path)).rejects.toMatchObject({ code: 'PLUGIN_FILE_INVALID' });
    const list = JSON.stringify({ 'package.json': 'sha512-none' });
    const forged = tarball([file('package/package.json', '{}'), file('package/integrity.json', list)]);
    await expect(readPackage(forged)).rejects.toMatchObject({
      code: 'PLUGIN_INTEGRITY',
      details: { path: 'package.json' },
    });
    const added = tarball([file('package/extra.js'), file('package/integrity.json', '{}')]);
    await expect(readPackage(added)).rejects.toMatchObject({ details: { path: 'extra.js' } });
  });

  it('is not packed when its manifest and its code differ, or when it imports what it is not handed', async () => {
    const { path } = await packMoss(join(folder, 'd'));
    expect(path).toMatch(/moss-1\.0\.0\.tgz$/);
    await expect(packMoss(join(folder, 'e'), { prelude: `import 'lodash';` })).rejects.toMatchObject({
      code: 'PLUGIN_IMPORT_UNKNOWN',
      details: { name: 'lodash' },
    });
    await expect(packMoss(join(folder, 'f'), { prelude: `throw new Error('no');` })).rejects.toMatchObject({
      code: 'PLUGIN_NOT_LOADED',
    });
    await expect(
      packMoss(join(folder, 'g'), {
        manifest: { ...(await packMoss(folder)).package.manifest, hosts: ['evil.example.com'] },
      }),
    ).rejects.toMatchObject({ code: 'PLUGIN_MANIFEST_DRIFT', details: { part: 'hosts' } });
  });
});
