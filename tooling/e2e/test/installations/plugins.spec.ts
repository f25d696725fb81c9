import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { firstAdministrator } from '../../src/administrator.js';
import type { Api } from '../../src/api.js';
import { packPlugin } from '../../src/packed-plugin.js';
import { startRicejar, type Ricejar } from '../../src/server.js';
import { story, type Visit, type VisitOptions } from '../../src/story.js';

/** Compressed code and styles that a list takes on the first visit; about 435 kB of them are in use. */
const FIRST_LOAD_BYTES = 460_000;

const CONFIG = `config: {
    '~standard': {
      version: 1,
      vendor: 'story',
      validate: (value) => (/^https/.test(value.url ?? 'https')
        ? { value }
        : { issues: [{ message: 'an https address', path: ['url'] }] }),
      jsonSchema: {
        input: () => ({
          type: 'object',
          properties: {
            url: { type: 'string', default: 'https://rice.example', title: { en: 'Address', zh: '地址' } },
            key: { type: 'string', secret: true, title: { en: 'Key', zh: '密钥' } },
          },
        }),
        output: () => ({ type: 'object' }),
      },
    },
  },`;

describe('screens of plugins', () => {
  let ricejar: Ricejar;
  let admin: Api;
  let customer: string;
  let quiet: string;

  const open = (visit: Visit, path: string, options: VisitOptions = {}): Promise<Page> =>
    visit(null, path, { url: ricejar.url, cookie: admin.cookie, ...options });

  beforeAll(async () => {
    ricejar = await startRicejar({ empty: true });
    admin = await firstAdministrator(ricejar);
    ({ id: customer } = await admin.create('Customer', { name: 'Acme Rice', phone: '+86 21 5555 0000' }));
    quiet = await packPlugin(ricejar, { id: 'quiet', version: '1.0.0', server: CONFIG });
    for (const id of ['visits', 'broken']) {
      const file = await packPlugin(ricejar, { id, version: '1.0.0', screens: id });
      await ricejar.command('plugin', 'add', file, '--yes');
    }
    await vi.waitFor(
      async () => {
        const { pluginStates } = await admin.ask('{ pluginStates { id status restartNeeded } }');
        for (const id of ['visits', 'broken'])
          expect(pluginStates).toContainEqual({ id, status: 'active', restartNeeded: false });
      },
      { timeout: 60_000, interval: 300 },
    );
  }, 180_000);
  afterAll(() => ricejar?.stop());

  /** What the broken plugin says on the console belongs to these stories. */
  const noisy: VisitOptions = { expect: [/failed/i, /Failed to load resource/] };

  story('stand in every place that they were declared for', async ({ visit }) => {
    const page = await open(visit, `/customers/${customer}`, noisy);
    const card = page.locator('[data-visits]');
    await card.getByText('Mei Lin visits Acme Rice').waitFor();
    await card.getByRole('button', { name: 'Plan a visit (0)' }).click();
    await card.getByRole('button', { name: 'Plan a visit (1)' }).waitFor();
    expect(await page.locator('[data-visits-phone]').innerText()).toBe('☎ +86 21 5555 0000');

    await page.getByRole('tab', { name: 'Visits' }).click();
    expect(await page.locator('[data-visits-tab]').innerText()).toBe('Acme Rice');
    expect(new URL(page.url()).searchParams.get('tab')).toBe('visits.tab');

    await page.locator('[data-record-menu]').click();
    await page.getByRole('menuitem', { name: 'Plan visits' }).click();
    expect(await page.locator('[data-visit-dialog]').innerText()).toBe('Acme Rice');
    await page.keyboard.press('Escape');
    await page.locator('[data-visit-dialog]').waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Visit board' }).click();
    expect(await page.locator('[data-board]').innerText()).toBe('true /x/visits');
    await page.reload();
    await page.locator('[data-board]').waitFor();
    await page.goto('/');
    await page.locator('[data-widget="visits/today"]').getByText('No visit today').waitFor();
  });

  story('add a column and an action for chosen rows to a list', async ({ visit }) => {
    const page = await open(visit, '/customers', noisy);
    await page.getByRole('columnheader', { name: 'Days in tier' }).waitFor();
    await page.getByRole('checkbox', { name: 'Choose Acme Rice' }).check();
    await page.getByText('1 chosen').waitFor();
    await page.getByRole('button', { name: 'Plan visits' }).click();
    await page.getByText('Plan a visit (1)', { exact: true }).waitFor();
  });

  story('speak Chinese, and fit on a phone', async ({ visit }) => {
    const page = await open(visit, `/customers/${customer}`, { ...noisy, locale: 'zh-CN', phone: true });
    await page.locator('[data-visits]').getByText('Mei Lin将拜访Acme Rice').waitFor();
  });

  story('fail by themselves, with their names and another try', async ({ visit }) => {
    const page = await open(visit, `/customers/${customer}`, noisy);
    const failed = (name: string) =>
      page.locator('[data-failed-panel]').filter({ hasText: `The panel “${name}” of broken failed` });
    await failed('Broken setup').getByText('setup failed 1').waitFor();
    await failed('Broken drawing').getByText('render failed').waitFor();
    await failed('Broken part').waitFor();
    await page.locator('[data-fail]').click();
    await failed('Broken button').getByText('click failed').waitFor();

    await failed('Broken setup').getByRole('button').click();
    await failed('Broken setup').getByText('setup failed 2').waitFor();
    await failed('Broken setup').getByRole('button').click();
    await page.locator('[data-mended]').waitFor();

    await page.locator('[data-visits]').waitFor();
    await page.getByRole('heading', { name: 'Acme Rice' }).waitFor();
    await page.goto('/x/broken');
    await failed('Broken page').waitFor();
    await page.getByRole('link', { name: 'Customers' }).first().click();
    await page.getByRole('columnheader', { name: 'Name' }).waitFor();
  });

  story('are outlined with their slots for those who write them', async ({ visit }) => {
    const page = await open(visit, `/customers/${customer}?overlay`, noisy);
    const outline = page.locator('[data-slot-outline="customer.page.side"]');
    await outline.getByText('visits/card (5)').waitFor();
    await page.locator('[data-slot-outline="shell.header"]').waitFor();
  });

  story('are left out in a safe start', async ({ visit }) => {
    const page = await open(visit, `/customers/${customer}?safe`);
    await page.getByRole('heading', { name: 'Acme Rice' }).waitFor();
    await page.getByRole('tab', { name: 'History' }).waitFor();
    expect(await page.locator('[data-visits]').count()).toBe(0);
  });

  story('come by a page that runs nothing inline but its import map', async ({ visit }) => {
    const page = await open(visit, '/customers', noisy);
    await page.getByRole('columnheader', { name: 'Days in tier' }).waitFor();
    const policy = (await fetch(ricejar.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'(;|$)/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((one) => one as PerformanceResourceTiming)
        .filter(({ name }) => name.includes('/assets/') && !/CommandPalette|lucide/.test(name))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(FIRST_LOAD_BYTES);
  });

  story(
    'are added from a file, set, turned off and removed by the plugins page',
    async ({ visit }) => {
      const page = await open(visit, '/plugins', { expect: [/failed/i, /Failed to load resource/] });
      const ended = (state: string) =>
        page.locator(`[data-operation="${state}"]`).waitFor({ timeout: 90_000 });
      const choose = page.locator('[data-install-plugin] input[type=file]');
      await page.getByRole('button', { name: 'Add a plugin' }).click();
      const mimeType = 'application/gzip';
      await choose.setInputFiles({ name: 'notes.tgz', mimeType, buffer: Buffer.from('no plugin') });
      await page.getByText('This file is not a plugin that can be added').waitFor();
      await page.getByRole('button', { name: 'Try again' }).click();
      await choose.setInputFiles(quiet);
      await page.locator('[data-plan]').getByText('Sample quiet').waitFor();
      await page.getByText('It changes nothing in the database.').waitFor();
      await page.locator('[data-install]').click();
      await ended('done');
      await page.getByText('It is added and runs.').waitFor();
      await page.locator('[data-finish]').click();

      await page.getByRole('tab', { name: 'Settings' }).click();
      await page.getByLabel('Address', { exact: true }).fill('ftp://rice.example');
      await page.getByLabel('Key', { exact: true }).fill('grain of salt');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('an https address').waitFor();
      await page.getByLabel('Address', { exact: true }).fill('https://rice.example');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Settings saved', { exact: true }).waitFor();
      const set = { id: 'quiet', config: { url: 'https://rice.example' }, secretsSet: ['key'] };
      await vi.waitFor(
        async () =>
          expect((await admin.ask('{ pluginStates { id config secretsSet } }')).pluginStates).toContainEqual(
            set,
          ),
        { timeout: 30_000, interval: 300 },
      );
      await page.getByPlaceholder('Set; leave empty to keep it').waitFor();

      await page.locator('[data-plugin-menu]').click();
      await page.getByRole('menuitem', { name: 'Switch off' }).click();
      await page.locator('[data-turn]').click();
      await ended('done');
      await page.locator('[data-finish]').click();
      await page.getByText('It is switched off').first().waitFor();

      await page.locator('[data-plugin-menu]').click();
      await page.getByRole('menuitem', { name: 'Remove with all its data' }).click();
      await page.locator('[data-plan]').waitFor();
      expect(await page.locator('[data-purge]').isDisabled()).toBe(true);
      await page.getByLabel('Type quiet to confirm').fill('quiet');
      await page.locator('[data-purge]').click();
      await ended('done');
      await page.locator('[data-finish]').click();
      await page.locator('[data-plugin="visits"]').waitFor();
      expect(await page.locator('[data-plugin="quiet"]').count()).toBe(0);
    },
    240_000,
  );
});
