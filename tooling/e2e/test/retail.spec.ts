import { describe, expect } from 'vitest';
import { filterByChoice, total } from '../src/list.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

/** The plugin `retail` adds fields to customers and opportunities; no screen knows of it. */
describe('fields of a plugin', () => {
  story('stand in the form, on the page and in the list like any other', async ({ visit, api }) => {
    const name = `Plugin Fields ${process.pid}`;
    const page = await visit('rep', '/customers?new=1');
    const form = page.locator('[data-create-form]');
    await form.getByLabel('Name', { exact: true }).fill(name);
    const more = form.getByRole('button', { name: 'More fields' });
    if (await more.isVisible()) await more.click();
    await form.getByLabel('Store format').click();
    await chooseOption(page.getByRole('option', { name: 'Convenience store' }));
    await form.getByLabel('Stores', { exact: true }).fill('37');
    await page.getByRole('button', { name: 'Create', exact: true }).click();

    await page.getByRole('heading', { level: 1, name }).waitFor();
    const stores = page.getByRole('button', { name: 'Edit Stores' });
    await expect.poll(() => stores.innerText()).toContain('37');
    await stores.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('41');
    await page.keyboard.press('Enter');
    await expect.poll(() => stores.innerText()).toContain('41');
    const [made] = await api('rep').list(
      'customers',
      `(filter: { name: { eq: "${name}" } })`,
      'id ext { retail { storeFormat storeCount } }',
    );
    expect(made?.['ext']).toEqual({ retail: { storeFormat: 'convenience', storeCount: 41 } });
  });

  story('can be columns of a list, sorted by, and filtered by', async ({ visit, api }) => {
    const columns = 'ext.retail.storeFormat,ext.retail.storeCount';
    const page = await visit('analyst', `/customers?columns=${columns}`);
    await page.locator('[data-total]').waitFor();
    await filterByChoice(page, 'Store format', ['Warehouse club', 'Hypermarket']);
    const filter = '{ ext: { retail: { storeFormat: { in: ["warehouseClub", "hypermarket"] } } } }';
    const expected = await api('analyst').ask(`{ customers(filter: ${filter}) { totalCount } }`);
    await expect.poll(() => total(page)).toBe(expected.customers.totalCount);

    const header = page.getByRole('columnheader', { name: 'Stores' });
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    const [most] = await api('analyst').list(
      'customers',
      `(first: 1, filter: ${filter}, sort: [{ ext: { retail: { storeCount: DESC } } }])`,
      'ext { retail { storeCount } }',
    );
    const top = String(most?.['ext'].retail.storeCount);
    await expect
      .poll(async () => (await page.locator('tr[data-index="0"]').innerText()).replace(/,/g, ''))
      .toContain(top);
    expect(await page.locator('tr[data-index="0"]').innerText()).toMatch(/Hypermarket|Warehouse club/);
  });

  story('are named in the language of the reader', async ({ visit }) => {
    const page = await visit('analyst', '/customers?columns=ext.retail.storeFormat', { locale: 'zh-CN' });
    await page.getByRole('columnheader', { name: '业态' }).waitFor();
    await page
      .getByRole('cell', { name: /便利店|超市|大卖场/ })
      .first()
      .waitFor();
  });
});
