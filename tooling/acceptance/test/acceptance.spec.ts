import { assemble } from '@ricejar/package';
import { testDatabase, type TestDatabase } from '@ricejar/testing';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, PackagedServer, type Site } from '../src/packaged-server.js';
import { Screens } from '../src/screens.js';
import { Times } from '../src/times.js';

describe('plugins of a consultancy on the machine of a customer', () => {
  const times = new Times();
  let base: string;
  let database: TestDatabase;
  let site: Site;
  let server: PackagedServer | undefined;
  let screens: Screens | undefined;

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'ricejar-acceptance-'));
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

  it('packages the server, without sources, tests and tools', async () => {
    const { bytes } = await times.of('package the server', () => assemble(site.folder));
    expect(bytes).toBeLessThan(300 * 2 ** 20);
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(\.tsx?|\.vue|\.spec\.js)$|^[^/]+\/[^/]+\/src\//.test(file))).toEqual([]);
    const tools = ['typescript', 'vite', 'vitest', 'vue-tsc', 'playwright-core', 'turbo'];
    expect(files.filter((file) => tools.includes(file.split('/node_modules/').at(-1) ?? ''))).toEqual([]);
  });

  it('starts it where there is no network, with the demo company', async () => {
    server = await times.of('start it with the demo company', () => PackagedServer.start(site));
    screens = await times.of('open the browser', () => Screens.open(server!.url));
    const page = await screens.page('admin', '/customers');
    await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBeGreaterThan(10);
    screens.verify();
  });
});
