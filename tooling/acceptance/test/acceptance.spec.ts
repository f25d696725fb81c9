import type { Api } from '@ricejar/e2e';
import { assemble, ROOT } from '@ricejar/package';
import { testDatabase, type TestDatabase } from '@ricejar/testing';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort, mustRun, PackagedServer, type Site } from '../src/packaged-server.js';
import { pluginState } from '../src/plugin-state.js';
import { schemaText } from '../src/schema-text.js';
import { Screens } from '../src/screens.js';
import { Times } from '../src/times.js';
import { walkScreens } from '../src/walk.js';
import { Workshop } from '../src/workshop.js';

/** Pictures of a failed step. */
const FAILURES = join(ROOT, '.ricejar', 'tests', 'acceptance');

/** Its screen was built with sdk 0.1. */
const EARLIER = join(import.meta.dirname, '..', 'fixtures', 'sdk-0.1', 'earlierpanel-1.0.0.tgz');

/** The last one is the one that goes. */
const PLUGINS = ['potential', 'bankcase', 'meddevice', 'renewals'] as const;

/** A rule that throws, or never comes back, as the note of a customer asks for. */
const BROKEN = `{
  before: {
    ...original.before,
    'customer.update': ({ input }) => {
      if (input['note'] === 'throw') throw new Error('broken on purpose');
      while (input['note'] === 'spin');
    },
  },
}`;

const NUMBER = `{ en: 'Number at the dispute body', zh: '调解机构编号' }`;
/** One field becomes a number: of what is there, the digits. */
const UPGRADED = `{
  fields: { complaint: { ...original.fields?.['complaint'], ombudsman: field.integer({ label: ${NUMBER} }) } },
  fieldChanges: {
    complaint: { ombudsman: { from: 'text', using: "nullif(regexp_replace(value, '[^0-9]', '', 'g'), '')::integer" } },
  },
}`;

describe('plugins of a consultancy on the machine of a customer', () => {
  const times = new Times();
  const files = new Map<string, string>();
  let base: string;
  let workshop: Workshop;
  let database: TestDatabase;
  let site: Site;
  let server: PackagedServer | undefined;
  let screens: Screens;
  let api: Api;
  let schemaBefore: string;
  let complaint: string;

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'ricejar-acceptance-'));
    workshop = new Workshop(join(base, 'workshop'));
    database = await testDatabase();
    const [folder, dataDir] = [join(base, 'server'), join(base, 'data')];
    site = { folder, dataDir, databaseUrl: database.url, port: await freePort() };
  });

  afterAll(async () => {
    await times.of('stop and clean up', async () => {
      await screens?.close();
      await server?.stop();
      await database.drop();
      rmSync(base, { recursive: true, force: true });
    });
    console.log(`\n${times.table()}\n`);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await screens?.photograph(FAILURES);
    console.error(server?.output.slice(-4_000));
  });

  const untilState = (id: string, state: object): Promise<void> =>
    expect.poll(() => pluginState(api, id)).toMatchObject(state);
  const untilActive = (id: string, version: string): Promise<void> =>
    untilState(id, { version, status: 'active', restartNeeded: false });

  /** Whether a customer can be given this note. */
  const writes = async (note: string): Promise<boolean> => {
    const { id, version } = await api.create('Customer', { name: 'Riverside Mill' });
    return api.update('Customer', id, version, { note }).then(
      () => true,
      () => false,
    );
  };

  it('are packed in one folder', async () => {
    await times.of('pack four plugins', async () => {
      for (const id of PLUGINS) files.set(id, await workshop.pack(id));
    });
    expect([...files.keys()]).toEqual(PLUGINS);
    for (const file of files.values()) expect(file).toMatch(/-1\.0\.0\.tgz$/);
  });

  it('find a server in another, without sources, tests and tools', async () => {
    const { bytes } = await times.of('package the server', () => assemble(site.folder));
    expect(bytes).toBeLessThan(300 * 2 ** 20);
    const found = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(found.filter((file) => /(\.tsx?|\.vue|\.spec\.js)$|^[^/]+\/[^/]+\/src\//.test(file))).toEqual([]);
    const tools = new Set(['typescript', 'vite', 'vitest', 'vue-tsc', 'playwright-core', 'turbo']);
    expect(found.filter((file) => tools.has(file.split('/node_modules/').at(-1) ?? ''))).toEqual([]);
  });

  it('which starts where there is no network', async () => {
    server = await times.of('start it with the demo company', () => PackagedServer.start(site));
    screens = await Screens.open(server.url);
    api = await screens.api('admin');
    const page = await screens.page('admin', '/customers');
    await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBeGreaterThan(10);
    await page.close();
  });

  it('are added while it runs', async () => {
    for (const [id, file] of [['earlierpanel', EARLIER] as const, ...files]) {
      if (id === PLUGINS.at(-1)) schemaBefore = await schemaText(site.databaseUrl);
      await times.of(`add ${id}`, async () => {
        expect(await mustRun(site, 'plugin', 'add', file, '--yes')).toContain(`${id} 1.0.0 is added`);
        await untilActive(id, '1.0.0');
      });
    }
    expect(await schemaText(site.databaseUrl)).not.toBe(schemaBefore);
  });

  it('show their screens', async () => {
    await times.of('walk their screens', () => walkScreens(screens));
  });

  it('cannot bring it down: one that throws is turned off', async () => {
    const [open] = await api.list('complaints', '(first: 1)', 'id version');
    complaint = open?.id ?? '';
    await api.update('Complaint', complaint, open?.['version'], {
      ext: { bankcase: { ombudsman: 'FOS 42-17' } },
    });
    const file = await times.of('build one that is broken', () =>
      workshop.packVersion('bankcase', '1.0.1', BROKEN),
    );
    await times.of('break one: it throws', async () => {
      await mustRun(site, 'plugin', 'upgrade', file, '--yes');
      await untilActive('bankcase', '1.0.1');
      const { id, version } = await api.create('Customer', { name: 'Broken Mill' });
      for (let tries = 0; tries < 3; tries++)
        await expect(api.update('Customer', id, version, { note: 'throw' })).rejects.toThrow(/bankcase/);
      await untilState('bankcase', { enabled: false, reason: expect.stringContaining('broken on purpose') });
      expect(await api.update('Customer', id, version, { note: 'throw' })).toMatchObject({ id });
    });
  });

  it('nor one that never comes back: the server starts anew without it', async () => {
    await times.of('break one: it never comes back', async () => {
      await mustRun(site, 'plugin', 'enable', 'bankcase');
      // A server that had turned it off by itself follows within moments, without starting anew.
      await expect.poll(() => writes('throw')).toBe(false);
      expect(await writes('spin')).toBe(false);
      await untilState('bankcase', { enabled: false });
      expect(await writes('spin')).toBe(true);
      expect(await pluginState(api, 'renewals')).toMatchObject({ status: 'active' });
    });
  });

  it('move to a version whose field has another type, and keep what was in it', async () => {
    const file = await times.of('build an upgrade', () =>
      workshop.packVersion('bankcase', '2.0.0', UPGRADED, `import { field } from '@ricejar/sdk';`),
    );
    await times.of('upgrade one', async () => {
      expect(await mustRun(site, 'plugin', 'upgrade', file, '--plan')).toContain('x_bankcase__ombudsman');
      await mustRun(site, 'plugin', 'upgrade', file, '--yes');
      await untilActive('bankcase', '2.0.0');
    });
    const kept = await api.list(
      'complaints',
      `(filter: { id: { eq: "${complaint}" } })`,
      'ext { bankcase { ombudsman } }',
    );
    expect(kept[0]?.['ext']).toEqual({ bankcase: { ombudsman: 4217 } });
  });

  it('leave nothing behind: the schema is what it was before, byte for byte', async () => {
    const id = 'renewals';
    await times.of('purge one', async () => {
      await mustRun(site, 'plugin', 'disable', id);
      await untilState(id, { enabled: false, status: 'disabled' });
      const said = await mustRun(site, 'plugin', 'purge', id, '--yes');
      expect(existsSync(/Exported to (\S+):/.exec(said)?.[1] ?? '')).toBe(true);
    });
    const column = 'column complaint.x_bankcase__ombudsman';
    const expected = schemaBefore.replace(`${column} text`, `${column} integer`);
    expect(expected).not.toBe(schemaBefore);
    expect(await schemaText(site.databaseUrl)).toBe(expected);
  });
});
