import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { Api } from '../src/api.js';
import { total } from '../src/list.js';
import { chooseOption, menuClosed } from '../src/menu.js';
import { story } from '../src/story.js';
import { STORY_PASSWORD, freshName, makeUnit, makeUser } from '../src/users.js';

const url = inject('url');

const countOf = async (api: Api, filter = ''): Promise<number> => {
  const data = await api.ask<{ list: { totalCount: number } }>(
    `{ list: customers(first: 1${filter && `, filter: ${filter}`}) { totalCount } }`,
  );
  return data.list.totalCount;
};

/** Picks a record in the open picker by a part of its name. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.getByPlaceholder('Type to search').fill(name);
  await chooseOption(page.getByRole('option', { name, exact: true }));
}

const GONE = 'does not exist, or you may not see it';

describe('roles', () => {
  story('a role that somebody is given shows in the menu without a reload', async ({ visit, api }) => {
    const admin = api('admin');
    const person = await makeUser(url, admin, 'salesRep');
    const page = await visit(null, '/customers', { cookie: person.cookie });
    const menu = page.getByRole('navigation').first();
    await menu.getByRole('link', { name: 'Contacts' }).waitFor();
    expect(await menu.getByRole('link', { name: 'Roles' }).count()).toBe(0);
    const [role] = await admin.list('roles', `(first: 1, filter: { name: { eq: "administrator" } })`, 'id');
    await admin.create('UserRole', { user: person.id, role: role?.id });
    // Whatever the person does next brings the news.
    await expect
      .poll(async () => {
        await menu.getByRole('link', { name: 'Contacts' }).click();
        await menu.getByRole('link', { name: 'Customers' }).click();
        return menu.getByRole('link', { name: 'Roles' }).count();
      })
      .toBe(1);
  });

  story(
    'a role with a condition and a list of fields shows its holder exactly that',
    async ({ visit, api }) => {
      const admin = api('admin');
      const role = freshName('Prospectors');
      const page = await visit('admin', '/administration/roles/new');
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(role);
      await page.getByRole('combobox', { name: 'See: Customers' }).selectOption('All');
      await page.getByRole('button', { name: 'Conditions and fields of Customers' }).click();
      const panel = page.getByRole('dialog', { name: 'Customers' });
      await panel.getByRole('button', { name: 'Add condition' }).click();
      await page.getByPlaceholder('Type to search').fill('Life cycle');
      await chooseOption(page.getByRole('option', { name: 'Life cycle', exact: true }));
      await page.getByRole('checkbox', { name: 'Prospect', exact: true }).check();
      await page.getByRole('button', { name: 'Apply' }).click();
      const wanted = await countOf(admin, '{ lifecycle: { in: ["prospect"] } }');
      await panel.getByText(`fits ${wanted.toLocaleString('en')} of all records today`).waitFor();
      await panel.getByRole('radio', { name: /^Only the listed fields/ }).check();
      await panel.getByRole('button', { name: 'See none' }).click();
      await panel.getByRole('checkbox', { name: 'See: City' }).check();
      await panel.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Create role' }).click();
      await page.getByText('Nobody holds this role yet').waitFor();

      const person = await makeUser(url, admin);
      await page.goto(`/administration/users/${person.id}`);
      await page.getByRole('button', { name: 'Add role' }).click();
      await page.getByRole('menuitem', { name: role }).click();
      await page.getByText(`${person.name} now holds ${role}`).first().waitFor();

      const hers = await visit(null, '/customers', { cookie: person.cookie });
      await expect.poll(() => total(hers)).toBe(wanted);
      const [mine] = await admin.list(
        'customers',
        '(first: 1, filter: { lifecycle: { in: ["prospect"] }, city: { isNull: false }, code: { isNull: false } })',
        'id name city code',
      );
      await hers.goto(`/customers/${mine?.id}`);
      await hers.getByRole('heading', { level: 1, name: mine?.['name'] }).waitFor();
      await hers.getByText(mine?.['city'], { exact: true }).first().waitFor();
      expect(await hers.getByText(mine?.['code']).count()).toBe(0);
      const [other] = await admin.list(
        'customers',
        '(first: 1, filter: { lifecycle: { notIn: ["prospect"] } })',
        'id',
      );
      await hers.goto(`/customers/${other?.id}`);
      await hers.getByText(GONE).waitFor();
    },
  );

  story('a user is added with a role and a first password, and signs in', async ({ visit, api }) => {
    const unit = await makeUnit(api('admin'));
    const name = freshName('Paula');
    const email = `${name.replace(/\W+/g, '.').toLowerCase()}@story.example`;
    const page = await visit('admin', '/administration/users?new=1');
    const form = page.getByRole('dialog', { name: 'Add a user' });
    await form.getByLabel('Name', { exact: false }).first().fill(name);
    await form.getByLabel('E-mail').fill(email);
    await pick(page, 'Org unit', unit.name);
    await form.getByLabel('Roles').click();
    await page.getByRole('option', { name: 'Analyst' }).click();
    await page.keyboard.press('Escape');
    await menuClosed(page);
    await form.getByLabel('First password').fill('short');
    expect(await form.getByLabel('First password').inputValue()).toBe('short');
    await form.getByRole('button', { name: 'Add user' }).click();
    await form.getByText('At least 10 characters', { exact: true }).waitFor();
    await form.getByLabel('First password').fill(STORY_PASSWORD);
    await form.getByRole('button', { name: 'Add user' }).click();
    await page.getByText(`${name} was added`).first().waitFor();

    const hers = await visit(null, '/sign-in?to=/customers');
    await hers.getByLabel('E-mail').fill(email);
    await hers.getByLabel('Password').fill(STORY_PASSWORD);
    await hers.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect.poll(() => total(hers)).toBe(await countOf(api('admin')));
  });

  story('a role taken away takes its rows away at once', async ({ visit, api }) => {
    const person = await makeUser(url, api('admin'), 'analyst');
    const theirs = await visit(null, '/customers', { cookie: person.cookie });
    await expect.poll(() => total(theirs)).toBe(await countOf(api('admin')));

    const page = await visit('admin', `/administration/users/${person.id}`);
    await page.getByRole('button', { name: 'Take away Analyst' }).click();
    await page.getByText('No role yet').waitFor();
    await theirs.goto('/customers');
    await theirs.getByText('There is no such list').waitFor();
  });

  story('asks before unsaved changes are left behind', async ({ visit, api }) => {
    const name = freshName('Left behind');
    const { id } = await api('admin').create('Role', { name, grants: {}, permissions: [] });
    const page = await visit('admin', `/administration/roles/${id}`);
    await page.getByRole('combobox', { name: 'See: Contacts' }).selectOption('All');
    await page.getByText('Not saved yet: 1 record type').waitFor();
    await page.getByRole('link', { name: 'Users' }).click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The role was saved').first().waitFor();
    await page.getByRole('link', { name: 'Users' }).click();
    await page.waitForURL('**/administration/users');
    const [saved] = await api('admin').list('roles', `(filter: { id: { eq: "${id}" } })`, 'grants');
    expect(saved?.['grants']).toEqual({ contact: { read: 'all' } });
  });
});

describe('single records', () => {
  story('are shared with somebody, to work on, and no longer', async ({ visit, api }) => {
    const person = await makeUser(url, api('admin'), 'salesRep');
    const { id } = await api('rep').create('Customer', { name: freshName('Shared Market'), city: 'Wuxi' });
    const theirs = await visit(null, `/customers/${id}`, { cookie: person.cookie });
    await theirs.getByText(GONE).waitFor();

    const page = await visit('rep', `/customers/${id}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const panel = page.getByRole('dialog', { name: /^Access to/ });
    await panel.getByText('Shared with nobody').waitFor();
    await pick(page, 'Share with', person.name);
    await panel.getByLabel('What for').click();
    await chooseOption(page.getByRole('option', { name: 'Can work on it' }));
    await panel.getByRole('button', { name: 'Share', exact: true }).click();
    await panel.locator(`[data-shared="${person.id}"]`).getByText(person.name).waitFor();

    await theirs.reload();
    await theirs.getByRole('button', { name: 'Edit City' }).click();
    await theirs.keyboard.press('ControlOrMeta+a');
    await theirs.keyboard.type('Suzhou');
    await theirs.keyboard.press('Enter');
    await expect
      .poll(
        async () =>
          (await api('rep').list('customers', `(filter: { id: { eq: "${id}" } })`, 'city'))[0]?.['city'],
      )
      .toBe('Suzhou');

    await panel.getByRole('button', { name: `Stop sharing with ${person.name}` }).click();
    await panel.getByText('Shared with nobody').waitFor();
    await theirs.reload();
    await theirs.getByText(GONE).waitFor();
  });

  story('say who can see them, and why', async ({ visit, api }) => {
    const { me } = await api('rep').ask<{ me: { id: string; name: string } }>('{ me { id name } }');
    const { id } = await api('rep').create('Customer', { name: freshName('Explained Market') });
    const page = await visit('admin', `/customers/${id}`);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Who can see this, and why' }).click();
    const line = page.locator(`[data-sees="${me.id}"]`);
    await line.getByText(me.name).click();
    await line.getByText('The role Sales rep covers customers that the user owns.').waitFor();

    const own = await visit('rep', `/customers/${id}?access=mine`);
    await own.getByText('The role Sales rep covers customers that the user owns.').waitFor();
    expect(await own.getByRole('tab', { name: 'Who can see it' }).count()).toBe(0);
  });

  story('of one user are counted, with the reasons', async ({ visit, api }) => {
    const { me } = await api('rep').ask<{ me: { id: string } }>('{ me { id } }');
    const page = await visit('admin', `/administration/users/${me.id}?tab=access&record=customer`);
    const customers = page.locator('[data-access-of="customer"]');
    await customers.getByText('The role Sales rep covers customers that the user owns.').waitFor();
    const rows = await customers.locator('[data-rows]').innerText();
    expect(Number(rows.replace(/\D/g, ''))).toBe(await countOf(api('rep')));
  });
});

describe('stand-ins', () => {
  story('see what the absent person owns, until it ends', async ({ visit, api }) => {
    const absent = await makeUser(url, api('admin'), 'salesRep');
    const standIn = await makeUser(url, api('admin'), 'salesRep');
    const name = freshName('Lonely Market');
    const { id } = await absent.api.create('Customer', { name });
    const theirs = await visit(null, `/customers/${id}`, { cookie: standIn.cookie });
    await theirs.getByText(GONE).waitFor();

    const page = await visit(null, '/', { cookie: absent.cookie });
    await page.locator('[data-user-menu]').click();
    await page.getByRole('menuitem', { name: 'My stand-ins' }).click();
    await page.getByRole('button', { name: 'New stand-in' }).first().click();
    await pick(page, 'Who stands in', standIn.name);
    const form = page.getByRole('dialog', { name: 'New stand-in' });
    await form.getByRole('group', { name: 'Last day' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('12312030');
    await form.getByText(`${standIn.name} also sees and works on what ${absent.name} owns`).waitFor();
    await form.getByRole('button', { name: 'Create' }).click();
    await page.locator('[data-stand-in]').getByText('In force').waitFor();

    await theirs.reload();
    await theirs.getByRole('heading', { level: 1, name }).waitFor();
    const all = await visit('admin', '/administration/stand-ins');
    await all.getByRole('button', { name: `End the stand-in of ${standIn.name} for ${absent.name}` }).click();
    await all.getByText('The stand-in has ended').first().waitFor();
    await theirs.reload();
    await theirs.getByText(GONE).waitFor();
  });
});

describe('the menu', () => {
  story(
    'offers administration to those who may administer, and the import to those who may write',
    async ({ visit }) => {
      const menuOf = async (person: 'admin' | 'rep' | 'analyst'): Promise<string> => {
        const page = await visit(person, '/records');
        const menu = page.getByRole('navigation', { name: 'Menu' }).first();
        await menu.getByRole('link', { name: 'Customers' }).waitFor();
        return menu.innerText();
      };
      expect(await menuOf('admin')).toMatch(/Import[\s\S]*Users[\s\S]*Roles[\s\S]*Org units/);
      const rep = await menuOf('rep');
      expect(rep).toContain('Import');
      expect(rep).not.toMatch(/Users|Roles|Org units/);
      expect(await menuOf('analyst')).not.toContain('Import');
    },
  );
});
