import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Api, Row } from '../src/api.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';
import { freshName, makeUnit } from '../src/users.js';

let made = 0;

const customer = (api: Api): Promise<Row> =>
  api.create('Customer', {
    name: `Conflict Market ${process.pid}-${++made}`,
    lifecycle: 'prospect',
    city: 'Wuxi',
  });

const edit = async (page: Page, field: string, text: string): Promise<void> => {
  await page.getByRole('button', { name: `Edit ${field}`, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const shown = (page: Page, field: string): Promise<string> =>
  page.getByRole('button', { name: `Edit ${field}`, exact: true }).innerText();
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Somebody was quicker' });

describe('two people who edit one record', () => {
  story('see both values, who was quicker, and choose', async ({ visit, api }) => {
    const { id } = await customer(api('manager'));
    const manager = await visit('manager', `/customers/${id}`);
    const admin = await visit('admin', `/customers/${id}`);
    await manager.getByRole('button', { name: 'Edit City' }).waitFor();
    await admin.getByRole('button', { name: 'Edit City' }).waitFor();

    await edit(admin, 'City', 'Suzhou');
    await expect.poll(() => shown(admin, 'City')).toContain('Suzhou');
    await edit(manager, 'City', 'Kunshan');
    const dialog = dialogOf(manager);
    await dialog.waitFor();
    const { me } = await api('admin').ask<{ me: { name: string } }>('{ me { name } }');
    expect(await dialog.innerText()).toContain(me.name);
    expect(await dialog.innerText()).toMatch(/Suzhou[\s\S]*Kunshan/);
    await dialog.getByRole('button', { name: 'Keep it as it is now' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => shown(manager, 'City')).toContain('Suzhou');

    await edit(manager, 'City', 'Kunshan');
    await expect.poll(() => shown(manager, 'City')).toContain('Kunshan');
    await edit(admin, 'City', 'Taicang');
    await dialogOf(admin).getByRole('button', { name: 'Save mine' }).click();
    await dialogOf(admin).waitFor({ state: 'detached' });
    await admin.reload();
    await expect.poll(() => shown(admin, 'City')).toContain('Taicang');
  });

  story('keep what they typed when they changed different fields', async ({ visit, api }) => {
    const { id } = await customer(api('manager'));
    const page = await visit('manager', `/customers/${id}`);
    await page.getByRole('button', { name: 'Edit City' }).waitFor();
    await api('admin').update('Customer', id, 1, { address: '1 Lake Road' });
    await edit(page, 'City', 'Kunshan');
    await page.getByText('Somebody changed other fields meanwhile').first().waitFor();
    await expect.poll(() => shown(page, 'City')).toContain('Kunshan');
    await expect.poll(() => shown(page, 'Address')).toContain('1 Lake Road');
  });

  story('choose field by field in a form', async ({ visit, api }) => {
    const admin = api('admin');
    const unit = await makeUnit(admin);
    const [first, second] = await admin.list(
      'users',
      '(first: 2, filter: { active: { eq: true } })',
      'id name',
    );
    const page = await visit('admin', `/administration/org-units?unit=${unit.id}`);
    const form = page.getByRole('dialog', { name: unit.name });
    await form.getByLabel('Name').fill(`${unit.name} mine`);
    await form.getByLabel('Manager').click();
    await page.getByPlaceholder('Type to search').fill(first?.['name']);
    await chooseOption(page.getByRole('option', { name: first?.['name'], exact: true }));
    await admin.update('OrgUnit', unit.id, 1, { name: `${unit.name} theirs`, manager: second?.id });
    await form.getByRole('button', { name: 'Save' }).click();

    const dialog = dialogOf(page);
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: 'Save this choice' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Back to editing' }).click();
    expect(await form.getByLabel('Name').inputValue()).toBe(`${unit.name} mine`);
    await form.getByRole('button', { name: 'Save' }).click();
    await dialog
      .locator('[data-conflict-field="name"]')
      .getByRole('radio', { name: /^Yours/ })
      .check();
    await dialog
      .locator('[data-conflict-field="manager"]')
      .getByRole('radio', { name: /^As it is now/ })
      .check();
    await dialog.getByRole('button', { name: 'Save this choice' }).click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    const [saved] = await admin.list(
      'orgUnits',
      `(filter: { id: { eq: "${unit.id}" } })`,
      'name manager { id }',
    );
    expect(saved).toMatchObject({ name: `${unit.name} mine`, manager: { id: second?.id } });
  });

  story(
    'change different record types of a role together, and choose where both changed one',
    async ({ visit, api }) => {
      const admin = api('admin');
      const name = freshName('Contested');
      const { id } = await admin.create('Role', {
        name,
        grants: { customer: { read: 'own' } },
        permissions: [],
      });
      const grants = async () =>
        (await admin.list('roles', `(filter: { id: { eq: "${id}" } })`, 'grants'))[0]?.['grants'];
      const page = await visit('admin', `/administration/roles/${id}`);
      const cell = (label: string) => page.getByRole('combobox', { name: label });
      const save = page.getByRole('button', { name: 'Save', exact: true });

      await cell('See: Contacts').selectOption('All');
      await admin.update('Role', id, 1, { grants: { customer: { read: 'own' }, task: { read: 'all' } } });
      await save.click();
      await page.getByText('The role was saved').first().waitFor();
      expect(await grants()).toEqual({
        customer: { read: 'own' },
        task: { read: 'all' },
        contact: { read: 'all' },
      });

      await cell('See: Customers').selectOption('All');
      await admin.update('Role', id, 3, { grants: { customer: { read: 'team' } } });
      await save.click();
      const dialog = dialogOf(page);
      await dialog.getByText('changed: Customers', { exact: true }).waitFor();
      await dialog.getByRole('button', { name: 'Save mine' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(grants).toEqual({ customer: { read: 'all' } });
    },
  );
});
