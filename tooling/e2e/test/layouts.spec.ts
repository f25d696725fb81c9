import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Api } from '../src/api.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

/** Every run lays out a record type of its own: a server that is used again has those of the last run. */
const TAG = randomBytes(3).toString('hex').replace(/^\d/, 'x');
const Tag = TAG.charAt(0).toUpperCase() + TAG.slice(1);

interface Inspections {
  name: string;
  slug: string;
}

/** Inspections with an outcome and, for failures, a reason. */
async function makeInspections(admin: Api, kind: string): Promise<Inspections> {
  const name = `x${kind}${Tag}`;
  const label = { en: `${kind} ${TAG}`, zh: `检查${TAG}` };
  await admin.ask('mutation Type($input: RecordTypeInput!) { addRecordType(input: $input) { name } }', {
    input: {
      name,
      plural: `${name}s`,
      label,
      labelPlural: { en: `${kind}s ${TAG}`, zh: `检查${TAG}` },
      access: 'shared',
    },
  });
  const choice = (value: string, en: string, zh: string) => ({ value, label: { en, zh } });
  const fields = [
    {
      name: 'outcome',
      kind: 'choice',
      label: { en: 'Outcome', zh: '结果' },
      choices: [choice('passed', 'Passed', '通过'), choice('failed', 'Failed', '未通过')],
    },
    { name: 'reason', kind: 'text', label: { en: 'Reason', zh: '原因' } },
    { name: 'place', kind: 'text', label: { en: 'Place', zh: '地点' } },
  ];
  for (const input of fields) {
    await admin.ask(
      'mutation Field($record: String!, $input: FieldInput!) { addField(record: $record, input: $input) { name } }',
      { record: name, input },
    );
  }
  return { name, slug: `x-${kind.toLowerCase()}-${TAG}s` };
}

const order = (page: Page, section: string): Promise<(string | null)[]> =>
  page
    .locator(`[data-section="${section}"] [data-tile]`)
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-tile')));

describe('layouts', () => {
  story('fields are arranged without a mouse, shown and asked for by condition', async ({ visit, api }) => {
    const { name, slug } = await makeInspections(api('admin'), 'Inspection');
    const page = await visit('admin', `/record-types/${name}/layouts`);
    await page.locator('[data-start-layout]').click();
    await page.locator('[data-tile="name"]').waitFor();

    await page.locator('[data-add-section]').click();
    await page.getByLabel('Name · English').fill('Findings');
    await page.getByLabel('Name · 中文').fill('发现');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'More about Outcome' }).click();
    await page.getByRole('menuitem', { name: 'Move to Findings' }).click();
    const added = await page.getByRole('region', { name: 'Findings' }).getAttribute('data-section');
    await expect.poll(() => order(page, added ?? '')).toEqual(['ext.custom.outcome']);

    const handle = page.locator('[data-tile="ext.custom.reason"] [data-handle]');
    await handle.focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < 9; step += 1) {
      if ((await order(page, added ?? '')).length === 2) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => order(page, added ?? '')).toEqual(['ext.custom.outcome', 'ext.custom.reason']);

    await page
      .locator('[data-tile="ext.custom.reason"]')
      .getByRole('button', { name: 'Reason', exact: true })
      .click();
    const show = page.getByLabel('Show only when');
    await show.fill("ext.custom.outcom == 'failed'");
    await page.getByText('There is no field outcom').waitFor();
    await show.fill("ext.custom.outcome == 'failed'");
    await page.getByLabel('Required when').fill("ext.custom.outcome == 'failed'");
    await page.locator('[data-condition="require"]').getByText('Can be used').waitFor();
    await page.locator('[data-condition="show"]').getByText('Can be used').waitFor();
    await page.getByRole('button', { name: 'Apply' }).click();

    await page.getByRole('tab', { name: 'Preview' }).click();
    const preview = page.locator('[data-preview]');
    await preview.getByLabel('Outcome').click();
    await chooseOption(page.getByRole('option', { name: 'Failed' }));
    await preview.getByLabel('Reason').waitFor();
    await page.locator('[data-save-layout]').click();
    await page.getByText('Version 1').waitFor();

    await page.goto(`/${slug}?new=1`);
    const form = page.locator('[data-create-form]');
    await form.getByRole('heading', { name: 'Findings' }).waitFor();
    await form.getByLabel('Name').fill('Aisle 4');
    expect(await form.getByLabel('Reason').count()).toBe(0);
    await form.getByLabel('Outcome').click();
    await chooseOption(page.getByRole('option', { name: 'Failed' }));
    await form.getByLabel('Reason').waitFor();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await form.locator('[data-form-field="ext.custom.reason"]').getByText('Required').waitFor();
    await form.getByLabel('Outcome').click();
    await chooseOption(page.getByRole('option', { name: 'Passed' }));
    await form.getByLabel('Reason').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Aisle 4' }).waitFor();
  });

  story('the record’s page follows, and asks for what a change makes necessary', async ({ visit, api }) => {
    const admin = api('admin');
    const { name, slug } = await makeInspections(admin, 'Check');
    const failed = "ext.custom.outcome == 'failed'";
    await admin.ask(
      `mutation Save($record: String!, $definition: JSON!) {
        saveLayout(record: $record, definition: $definition) { version }
      }`,
      {
        record: name,
        definition: {
          sections: [
            {
              key: 'a',
              label: { en: 'Check', zh: '检查' },
              columns: 1,
              fields: [{ path: 'name' }, { path: 'ext.custom.outcome' }],
            },
            {
              key: 'b',
              label: { en: 'Trouble', zh: '问题' },
              columns: 2,
              fields: [
                { path: 'ext.custom.reason', show: failed, require: failed },
                { path: 'ext.custom.place', show: failed, readOnly: 'ext.custom.reason == null' },
              ],
            },
          ],
        },
      },
    );
    const typeName = name.charAt(0).toUpperCase() + name.slice(1);
    const check = await admin.create(typeName, { name: 'Door 2', ext: { custom: { outcome: 'passed' } } });
    const page = await visit('admin', `/${slug}/${check.id}`, { expect: [/400/] });
    const fieldOf = (path: string) => page.locator(`[data-field="ext.custom.${path}"]`);
    await fieldOf('outcome').getByText('Passed').waitFor();
    expect(await page.getByRole('heading', { name: 'Trouble' }).count()).toBe(0);

    await fieldOf('outcome').locator('[data-field-display]').click();
    await chooseOption(page.getByRole('option', { name: 'Failed' }));
    await page.locator('[data-problem="ext.custom.reason"]').waitFor();
    await fieldOf('reason').locator('input').fill('Hinge is loose');
    await page.keyboard.press('Enter');
    await fieldOf('outcome').getByText('Failed').waitFor();
    await fieldOf('reason').getByText('Hinge is loose').waitFor();
    await fieldOf('place').locator('[data-field-display]').waitFor();
    const [row] = await admin.list(`${name}s`, '(first: 1)', 'ext { custom { outcome reason } }');
    expect(row?.['ext']).toEqual({ custom: { outcome: 'failed', reason: 'Hinge is loose' } });
  });

  story('a role can have its own', async ({ visit, api }) => {
    const admin = api('admin');
    const [role] = await admin.list('roles', '(filter: { name: { eq: "salesRep" } })', 'id name');
    const [product] = await admin.list('products', '(first: 1)', 'id name');
    const page = await visit('admin', `/record-types/product/layouts?role=${role?.id}`);
    await page.getByText('No layout of its own for “Sales rep”').waitFor();
    await page.locator('[data-start-layout]').click();
    await page.getByRole('button', { name: 'Main', exact: true }).click();
    await page.getByLabel('Name · English').fill('At a glance');
    await page.getByLabel('Name · 中文').fill('概览');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.locator('[data-save-layout]').click();
    await page.getByText('Version 1').waitFor();

    const rep = await visit('rep', `/products/${product?.id}`);
    await rep.getByRole('heading', { name: 'At a glance' }).waitFor();
    const manager = await visit('manager', `/products/${product?.id}`);
    await manager.locator('[data-field="name"]').waitFor();
    expect(await manager.getByRole('heading', { name: 'At a glance' }).count()).toBe(0);

    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove this layout' }).click();
    await page.getByText('No layout of its own for “Sales rep”').waitFor();
  });

  story('is arranged on a phone by menus', async ({ visit, api }) => {
    const { name } = await makeInspections(api('admin'), 'Round');
    const page = await visit('admin', `/record-types/${name}/layouts`, { phone: true, locale: 'zh-CN' });
    await page.locator('[data-start-layout]').click();
    await page.getByRole('button', { name: '地点的更多操作' }).tap();
    await page.getByRole('menuitem', { name: '移出布局' }).tap();
    await page.getByRole('button', { name: '将地点放入分区' }).tap();
    await page.getByRole('menuitem').first().tap();
    await page.locator('[data-tile="ext.custom.place"]').waitFor();
    await page.locator('[data-save-layout]').tap();
    await page.getByText('第 1 版').waitFor();
  });
});
