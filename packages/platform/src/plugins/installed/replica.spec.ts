import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packMoss } from '../../../test/moss-plugin.js';
import { usePluginLife } from '../../../test/plugin-life.js';
import { pluginFolder, readLock } from './lock-file.js';
import { checkPlugins } from './plugins.check.js';

const env = usePluginLife();

describe('a second machine of the installation', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'ricejar-elsewhere-'));
  let first = '';
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  beforeAll(async () => {
    first = (await packMoss(env.life.folder)).path;
    await env.life.installer().install(first);
  });

  it('does not start without the files of what the installation runs', async () => {
    await expect(env.life.load(elsewhere)).rejects.toMatchObject({
      code: 'PLUGIN_LOCK_DIFFERS',
      message: expect.stringMatching(/runs moss 1\.0\.0, but this server has none: run "ricejar plugin add"/),
    });
    expect(await checkPlugins(env.life.database, elsewhere)).toEqual([
      { check: 'plugins', text: 'this server lacks the files of moss 1.0.0: run "ricejar plugin add" here' },
    ]);
  });

  it('is given them, and nothing else is done', async () => {
    const { life } = env;
    const schema = await life.dump();
    expect(await life.installer(elsewhere).install(first)).toMatchObject({ outcome: 'copied' });
    expect(await readLock(elsewhere)).toEqual(await readLock(life.dataDir));
    expect(await life.dump()).toBe(schema);
    expect((await life.load(elsewhere)).plugins.map((one) => one.id)).toContain('moss');
  });

  it('does not start with another version, nor take a file that differs from the one that was added', async () => {
    const { life } = env;
    const other = await packMoss(life.folder, { prelude: '// another build' });
    await expect(life.installer(elsewhere).install(other.path)).rejects.toMatchObject({
      code: 'PLUGIN_INTEGRITY',
    });
    const second = await packMoss(life.folder, { version: '1.1.0' });
    await life.installer().install(second.path);
    await expect(life.load(elsewhere)).rejects.toThrow(/runs moss 1\.1\.0, but this server has moss 1\.0\.0/);
    await life.installer(elsewhere).install(second.path);
    await life.load(elsewhere);
    await expect(life.installer().install(first)).rejects.toMatchObject({ code: 'PLUGIN_NOT_NEWER' });
  });

  it('names a plugin whose files were changed, and runs without it', async () => {
    const { life } = env;
    appendFileSync(join(pluginFolder(elsewhere, 'moss', '1.1.0'), 'dist', 'server.js'), '// changed');
    const { plugins, failed } = await life.load(elsewhere);
    expect(plugins.map((one) => one.id)).toEqual(['bees']);
    expect(failed).toMatchObject([{ id: 'moss', error: expect.stringContaining('dist/server.js') }]);
    await life.installer(elsewhere).install((await packMoss(life.folder, { version: '1.1.0' })).path);
    expect((await life.load(elsewhere)).failed).toEqual([]);
  });

  it('does not start with files of what was purged elsewhere, and forgets them when told to', async () => {
    const { life } = env;
    await life.installer().disable('moss');
    await life.installer().purge('moss');
    await expect(life.load(elsewhere)).rejects.toMatchObject({ code: 'PLUGIN_LOCK_UNKNOWN' });
    await life.installer(elsewhere).purge('moss');
    expect((await life.load(elsewhere)).plugins.map((one) => one.id)).toEqual(['bees']);
  });

  it('lets one change be made at a time', async () => {
    const { life } = env;
    const { path } = await packMoss(life.folder);
    const both = await Promise.allSettled([life.installer().install(path), life.installer().install(path)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'PLUGIN_BUSY' } });
  });

  it('turns off what comes with Ricejar, and keeps what others require', async () => {
    const { life } = env;
    const installer = life.installer();
    await installer.disable('bees', 'nobody needs them');
    expect((await life.load()).plugins.map((one) => one.id)).not.toContain('bees');
    await installer.enable('bees');
    expect((await life.load()).plugins.map((one) => one.id)).toContain('bees');
    await expect(installer.disable('garden')).rejects.toMatchObject({ code: 'PLUGIN_IS_MODULE' });
    await expect(installer.purge('bees')).rejects.toMatchObject({ code: 'PLUGIN_IN_THE_BOX' });
    await expect(installer.disable('nobody')).rejects.toMatchObject({ code: 'PLUGIN_NOT_INSTALLED' });
    const needy = await packMoss(life.folder, { version: '1.2.0', requires: { bees: '^9.0.0' } });
    await expect(installer.install(needy.path)).rejects.toMatchObject({
      code: 'PLUGIN_REQUIRES',
      details: { required: 'bees' },
    });
    const old = await packMoss(life.folder, { version: '1.3.0', sdk: '^99.0.0' });
    await expect(installer.install(old.path)).rejects.toMatchObject({ code: 'PLUGIN_SDK_UNSUPPORTED' });
  });
});
