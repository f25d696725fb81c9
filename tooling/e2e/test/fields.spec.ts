import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { filterByChoice, rowNames, total } from '../src/list.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

/** Every run adds fields of its own: a server that is used again has those of the last run. */
const TAG = randomBytes(3).toString('hex').replace(/^\d/, 'x');
const named = (name: string): string => `${name} ${TAG}`;
const pathOf = (label: string): string =>
  `ext.custom.${label.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\w/, (l) => l.toLowerCase())}`;

/** Opens the form for a new field of a kind and says what it is called. */
async function newField(page: Page, kind: string, en: string, zh: string): Promise<void> {
  await page.locator('[data-add-field]').click();
  await page.locator(`[data-kind="${kind}"]`).click();
  await page.getByLabel('Label · English').fill(en);
  await page.getByLabel('Label · 中文').fill(zh);
}

async function saveField(page: Page, label: string): Promise<void> {
  await page.locator('[data-save-field]').click();
  await page.locator('[data-field-form]').waitFor({ state: 'detached' });
  await page.locator(`[data-field-row="${pathOf(label)}"]`).waitFor();
}

async function choices(page: Page, words: readonly (readonly [string, string])[]): Promise<void> {
  for (const [at, [en, zh]] of words.entries()) {
    if (at > 1) await page.locator('[data-add-choice]').click();
    await page.getByLabel(`Choice ${at + 1}, English`).fill(en);
    await page.getByLabel(`Choice ${at + 1}, Chinese`).fill(zh);
  }
}

describe('fields', () => {
  story(
    'a choice that is added is in list, filter and form at once, for those who look too',
    async ({ visit, api }) => {
      const label = named('Season');
      const other = await visit('manager', '/products');
      await other.locator('tr[data-index="0"]').waitFor();

      const page = await visit('admin', '/record-types/product');
      await newField(page, 'choice', label, '季节');
      expect(await page.locator('input[data-name], [data-name] input').inputValue()).toBe(
        `season${TAG[0]?.toUpperCase()}${TAG.slice(1)}`,
      );
      await choices(page, [
        ['Spring', '春'],
        ['Autumn', '秋'],
        ['Any', '全年'],
      ]);
      await saveField(page, label);

      await page.getByRole('link', { name: 'Open the list' }).click();
      await page.locator('tr[data-index="0"]').waitFor();
      const all = await total(page);
      await page.locator('[data-create]').click();
      await page.getByLabel('Name', { exact: true }).fill(named('Autumn label'));
      await page.getByLabel(label).click();
      await chooseOption(page.getByRole('option', { name: 'Autumn' }));
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: named('Autumn label') }).waitFor();
      await page
        .locator(`[data-field="${pathOf(label)}"]`)
        .getByText('Autumn')
        .waitFor();

      await page.getByRole('main').getByRole('link', { name: 'Product', exact: true }).click();
      await filterByChoice(page, label, ['Autumn']);
      await expect.poll(() => rowNames(page)).toEqual([named('Autumn label')]);
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('checkbox', { name: label }).check();
      await page.getByRole('columnheader', { name: label }).waitFor();
      await page.locator('tr[data-index="0"]').getByText('Autumn', { exact: true }).waitFor();

      await other.getByRole('searchbox').fill(named('Autumn label'));
      await expect.poll(() => total(other)).toBe(1);
      await filterByChoice(other, label, ['Spring']);
      await other.getByText('Nothing matches').waitFor();
      const { products } = await api('admin').ask('{ products(first: 1) { totalCount } }');
      expect(products.totalCount).toBe(all + 1);
    },
  );

  story(
    'a formula is judged while it is typed, and computed for the records there are',
    async ({ visit, api }) => {
      const label = named('Double price');
      const product = await api('admin').create('Product', {
        name: named('Gateway'),
        listPrice: { amount: '60.50', currency: 'CNY' },
      });
      const page = await visit('admin', '/record-types/product');
      await newField(page, 'formula', label, '双倍价格');
      const expression = page.getByLabel('Expression');
      await expression.fill('listPrice.amount * two');
      await page.locator('[data-check]').getByText('There is no field two').waitFor();
      await expression.fill('');
      await page.locator('[data-insert]').click();
      await page.getByRole('textbox', { name: 'Type to search' }).fill('price');
      await page.getByRole('button', { name: 'List price › amount' }).click();
      await expression.press('End');
      await expression.pressSequentially(' * 2');
      await page.locator('[data-check]').getByText('Yields: decimal').waitFor();
      await saveField(page, label);
      await page
        .locator(`[data-field-row="${pathOf(label)}"] [data-building]`)
        .waitFor({ state: 'detached' });

      await page.goto(`/products/${product.id}`);
      await page
        .locator(`[data-field="${pathOf(label)}"]`)
        .getByText('121')
        .waitFor();
    },
  );

  story('a field is retired with its values kept, and comes back with them', async ({ visit, api }) => {
    const label = named('Shelf');
    const name = pathOf(label).split('.')[2] ?? '';
    await api('admin').ask(
      `mutation Add($input: FieldInput!) { addField(record: "product", input: $input) { name } }`,
      { input: { name, kind: 'text', label: { en: label, zh: '货架' }, search: true } },
    );
    const product = await api('admin').create('Product', {
      name: named('Tag'),
      ext: { custom: { [name]: 'Upper left' } },
    });
    const page = await visit('admin', `/products/${product.id}`);
    const value = page.locator(`[data-field="${pathOf(label)}"]`);
    await value.getByText('Upper left').waitFor();

    const desk = await visit('admin', `/record-types/product?field=${name}`);
    await desk.locator('[data-field-form]').waitFor();
    await desk.getByRole('button', { name: 'Retire' }).click();
    const retired = desk.locator('[data-owner="retired"]').locator(`[data-field-row="${pathOf(label)}"]`);
    await retired.waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await value.waitFor({ state: 'detached' });

    await retired.getByRole('button', { name: 'Restore' }).click();
    await desk
      .locator('[data-owner="custom"]')
      .locator(`[data-field-row="${pathOf(label)}"]`)
      .waitFor();
    await page.reload();
    await value.getByText('Upper left').waitFor();
  });

  story('what a change would do is told before it is saved', async ({ visit, api }) => {
    const label = named('Origin');
    const name = pathOf(label).split('.')[2] ?? '';
    await api('admin').ask(
      `mutation Add($input: FieldInput!) { addField(record: "product", input: $input) { name } }`,
      { input: { name, kind: 'text', label: { en: label, zh: '产地' } } },
    );
    const { products } = await api('admin').ask('{ products(first: 1) { totalCount } }');
    const page = await visit('admin', `/record-types/product?field=${name}`);
    await page.getByRole('checkbox', { name: 'Required' }).check();
    await page
      .locator('[data-effect]')
      .getByText(`${products.totalCount} of ${products.totalCount} records have no value yet`)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('[data-field-form]').waitFor({ state: 'detached' });
  });

  story('are not for those who may not change them', async ({ visit }) => {
    const page = await visit('rep', '/record-types/customer');
    await page.getByText('Your roles do not cover this').waitFor();
    expect(await page.getByRole('link', { name: 'Fields and layouts' }).count()).toBe(0);
  });
});

describe('record types', () => {
  story('one that is added has a list, a form and a place on the customer’s page', async ({ visit, api }) => {
    const [customer] = await api('admin').list('customers', '(first: 1)', 'id name');
    const page = await visit('admin', '/record-types');
    await page.locator('[data-add-type]').click();
    const one = named('Contract');
    await page.getByLabel('One is called · English').fill(one);
    await page.getByLabel('One is called · 中文').fill('合同');
    await page.getByLabel('Several are called · English').fill(named('Contracts'));
    await page.locator('[data-save-type]').click();
    await page.getByRole('heading', { level: 1, name: named('Contracts') }).waitFor();

    await newField(page, 'reference', 'Client', '客户');
    await page.getByLabel('Points to').click();
    await chooseOption(page.getByRole('option', { name: 'Customer', exact: true }));
    await saveField(page, 'Client');

    await page
      .getByRole('navigation')
      .getByRole('link', { name: named('Contracts') })
      .click();
    await page.getByText(`No contracts ${TAG} yet`).waitFor();
    await page.locator('[data-create]').click();
    await page.getByLabel('Name', { exact: true }).fill('Frame contract 2027');
    await page.getByLabel('Client').click();
    await page.getByPlaceholder('Type to search').fill(String(customer?.['name']).slice(0, 6));
    await chooseOption(page.getByRole('option', { name: String(customer?.['name']) }).first());
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Frame contract 2027' }).waitFor();

    await page.goto(`/customers/${customer?.id}?tab=contracts`);
    await page.getByRole('tab', { name: named('Contracts') }).click();
    await page.getByRole('link', { name: 'Frame contract 2027' }).click();
    await page.getByRole('heading', { level: 1, name: 'Frame contract 2027' }).waitFor();

    await page.goto('/record-types');
    const line = page.locator('[data-owner="custom"]').getByText(named('Contracts'));
    await line.click();
    await page.getByRole('link', { name: 'Edit the record type' }).click();
    await page.getByRole('button', { name: 'Retire' }).click();
    await page.locator('[data-owner="retired"]').getByText(named('Contracts')).waitFor();
    await expect
      .poll(() =>
        page
          .getByRole('navigation')
          .getByRole('link', { name: named('Contracts') })
          .count(),
      )
      .toBe(0);
    await page
      .locator('[data-owner="retired"] [data-type]')
      .filter({ hasText: named('Contracts') })
      .locator('[data-restore]')
      .click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: named('Contracts') })
      .waitFor();
  });
});

describe('the index advisor', () => {
  story('offers an index where none serves the list, builds it, and drops it again', async ({ visit }) => {
    const page = await visit('admin', '/sales-orders?sort=-quantity');
    const hint = page.locator('[data-index-hint]');
    await hint.getByText('No index serves this list').waitFor();
    await hint.getByRole('button', { name: 'Build an index' }).click();
    await hint.waitFor({ state: 'detached', timeout: 60_000 });
    await page.goto('/record-types/salesOrder/indexes');
    await page.locator('[data-index][data-status="ready"]').getByText('Quantity').first().waitFor();
    await page.getByRole('button', { name: 'Drop the index on Quantity' }).click();
    await page.locator('[data-drop-index]').click();
    await page.getByText('No index built on request').waitFor();
  });

  story('is not for those who could not build one', async ({ visit }) => {
    const page = await visit('manager', '/sales-orders?sort=-quantity');
    await page.locator('tr[data-index="0"]').waitFor();
    expect(await page.locator('[data-index-hint]').count()).toBe(0);
  });
});
