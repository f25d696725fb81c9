import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Api, Row } from '../src/api.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

let made = 0;

/** A customer of the story's own. */
const customer = async (api: Api, input: object = {}): Promise<Row & { name: string }> => {
  const name = `Story Market ${process.pid}-${++made}`;
  return { ...(await api.create('Customer', { name, lifecycle: 'prospect', city: 'Wuxi', ...input })), name };
};

const edit = async (page: Page, field: string, text: string): Promise<void> => {
  await page.getByRole('button', { name: `Edit ${field}`, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const shown = (page: Page, field: string): Promise<string> =>
  page.getByRole('button', { name: `Edit ${field}`, exact: true }).innerText();

describe('a record page', () => {
  story('is edited in place, and its history says what was before', async ({ visit, api }) => {
    const { id } = await customer(api('manager'));
    const page = await visit('manager', `/customers/${id}`);
    await edit(page, 'City', 'Changzhou');
    await expect.poll(() => shown(page, 'City')).toContain('Changzhou');
    await page.getByRole('button', { name: 'Edit Life cycle' }).click();
    await chooseOption(page.getByRole('option', { name: 'Lost' }));
    await expect.poll(() => shown(page, 'Life cycle')).toContain('Lost');

    await page.reload();
    await expect.poll(() => shown(page, 'City')).toContain('Changzhou');
    await page.getByRole('tab', { name: 'History' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'Wuxi' }).filter({ hasText: 'Changzhou' });
    await entry.waitFor();
    await page.getByRole('listitem').filter({ hasText: 'created this record' }).waitFor();
  });

  story('keeps what was there when Esc is pressed', async ({ visit, api }) => {
    const { id } = await customer(api('manager'));
    const page = await visit('manager', `/customers/${id}`);
    await page.getByRole('button', { name: 'Edit City' }).click();
    await page.keyboard.type('Nowhere');
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(page, 'City')).toContain('Wuxi');
  });

  story('rolls a refused value back and says why', async ({ visit, api }) => {
    const taken = await customer(api('manager'), { code: `TAKEN-${process.pid}` });
    const { id } = await customer(api('manager'), { code: `FREE-${process.pid}` });
    const page = await visit('manager', `/customers/${id}`);
    await edit(page, 'Code', `TAKEN-${process.pid}`);
    await page.getByText('was not saved and is back to its old value').first().waitFor();
    await expect.poll(() => shown(page, 'Code')).toContain(`FREE-${process.pid}`);
    expect(taken.id).not.toBe(id);
  });

  story('is deleted and brought back', async ({ visit, api }) => {
    const { id, name } = await customer(api('manager'));
    const page = await visit('manager', `/customers/${id}`);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.waitForURL('**/customers');
    await expect
      .poll(
        async () =>
          (await api('manager').list('customers', `(filter: { id: { eq: "${id}" } })`, 'id')).length,
      )
      .toBe(0);

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('button', { name: 'Edit City' }).waitFor();
    expect(await api('manager').list('customers', `(filter: { id: { eq: "${id}" } })`, 'id')).toHaveLength(1);
  });

  story('a rep logs a visit, and the timeline shows it', async ({ visit, api }) => {
    const { id } = await customer(api('rep'));
    const page = await visit('rep', `/customers/${id}`);
    await page.getByPlaceholder('What was said, agreed or promised').fill('Asked for a pilot in two stores');
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.locator('[data-timeline]').getByText('Asked for a pilot in two stores').first().waitFor();
  });

  story('a record that is not there says so', async ({ visit }) => {
    const page = await visit('rep', '/customers/01900000-0000-7000-8000-00000000dead');
    await page.getByText('does not exist, or you may not see it').waitFor();
    await page.goto('/no/such/page');
    await page.getByText('There is no page here').waitFor();
  });
});
