import { beforeAll, describe, expect, inject } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { Api, type Row } from '../src/api.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

const both = (en: string, zh: string) => ({ en, zh });
const FIELDS = [
  { name: 'lead', kind: 'personName', label: both('Lead', '负责人姓名') },
  { name: 'place', kind: 'address', label: both('Place', '地点') },
  { name: 'worth', kind: 'rating', label: both('Worth', '价值') },
  { name: 'guests', kind: 'references', target: 'customer', label: both('Guests', '来宾') },
];

let made = 0;

/** A record of a type that is there for these stories alone. */
const event = (api: Api, custom: object = {}): Promise<Row> =>
  api.create('XE2eEvent', { name: `Event ${process.pid}-${++made}`, ext: { custom } });
const path = (id: string): string => `/x-e2e-events/${id}`;

const field = (page: Page, name: string): Locator => page.locator(`[data-field="ext.custom.${name}"]`);
/** A menu that closes hands the focus on a moment later. */
const hasFocus = (element: Locator): Promise<void> =>
  expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true);
const open = async (page: Page, label: string): Promise<void> => {
  await page.getByRole('button', { name: `Edit ${label}`, exact: true }).focus();
  await page.keyboard.press('Enter');
};

describe('fields of several parts', () => {
  beforeAll(async () => {
    const admin = new Api(inject('url'), inject('cookies').admin);
    const { customRecordTypes } = await admin.ask<{ customRecordTypes: Row[] }>(
      `{ customRecordTypes { name } }`,
    );
    if (customRecordTypes.some((one) => one['name'] === 'xE2eEvent')) return;
    const input = {
      name: 'xE2eEvent',
      plural: 'xE2eEvents',
      label: both('Event', '活动'),
      labelPlural: both('Events', '活动'),
      titleLabel: both('Name', '名称'),
      icon: 'party-popper',
      access: 'shared',
    };
    await admin.ask(`mutation($input: RecordTypeInput!) { addRecordType(input: $input) { name } }`, {
      input,
    });
    for (const one of FIELDS)
      await admin.ask(
        `mutation($input: FieldInput!) { addField(record: "xE2eEvent", input: $input) { name } }`,
        { input: one },
      );
  });

  story('a name and an address are typed part by part', async ({ visit, api }) => {
    const { id } = await event(api('admin'));
    const page = await visit('admin', path(id));
    await open(page, 'Lead');
    await page.keyboard.type('Wei');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Zhang');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page, 'lead').innerText()).toContain('Wei Zhang');
    await open(page, 'Place');
    await page.keyboard.type('1 Way');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bern');
    await page.getByRole('button', { name: 'Country' }).click();
    await page.keyboard.type('Switz');
    await chooseOption(page.getByRole('option', { name: 'Switzerland' }));
    await hasFocus(page.getByRole('button', { name: 'Country' }));
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => field(page, 'place').innerText()).toContain('1 Way, Bern, Switzerland');

    const chinese = await visit('admin', path(id), { locale: 'zh-CN' });
    await expect.poll(() => field(chinese, 'place').innerText()).toContain('瑞士 Bern 1 Way');
  });

  story('stars are set by the keyboard and by a click, and taken away', async ({ visit, api }) => {
    const { id } = await event(api('admin'), { worth: 2 });
    const page = await visit('admin', path(id));
    const stars = (count: string) => field(page, 'worth').getByRole('img', { name: count }).waitFor();
    await stars('2 of 5');
    await open(page, 'Worth');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await stars('3 of 5');
    await open(page, 'Worth');
    await field(page, 'worth').locator('label').nth(4).click();
    await stars('5 of 5');
    await open(page, 'Worth');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page, 'worth').innerText()).toContain('–');
  });

  story('many records are picked, put in order and removed', async ({ visit, api }) => {
    const [first, second, third] = await api('admin').list('customers', '(first: 3)', 'id name');
    const { id } = await event(api('admin'), { guests: [first?.id, second?.id] });
    const page = await visit('admin', path(id));
    const names = () => field(page, 'guests').getByRole('link').allInnerTexts();
    await expect.poll(names).toEqual([first?.['name'], second?.['name']]);
    await open(page, 'Guests');
    await page.getByRole('button', { name: `Move ${first?.['name']} down` }).click();
    await field(page, 'guests').getByRole('button', { name: 'Add' }).click();
    await page.keyboard.type(third?.['name']);
    await chooseOption(page.getByRole('option', { name: third?.['name'] }).first());
    await page.getByRole('button', { name: `Remove ${second?.['name']}` }).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(names).toEqual([first?.['name'], third?.['name']]);
  });

  story('a new record is filled in part by part', async ({ visit, api }) => {
    const page = await visit('admin', '/x-e2e-events');
    await page.getByRole('button', { name: 'New event' }).click();
    const form = page.locator('[data-create-form]');
    const name = `Made ${process.pid}-${++made}`;
    await form.getByLabel('Name', { exact: true }).first().fill(name);
    const more = form.getByRole('button', { name: /^More fields/ });
    if (await more.isVisible()) await more.click();
    await form.getByRole('group', { name: 'Lead' }).getByLabel('Family name').fill('Zhang');
    await form.getByRole('group', { name: 'Place' }).getByLabel('City').fill('Bern');
    await form.getByRole('radiogroup', { name: 'Worth' }).locator('label').nth(3).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const saved = () =>
      api('admin').list(
        'xE2eEvents',
        `(filter: { name: { eq: "${name}" } })`,
        'ext { custom { lead { full } place { city } worth } }',
      );
    await expect
      .poll(saved)
      .toEqual([{ ext: { custom: { lead: { full: 'Zhang' }, place: { city: 'Bern' }, worth: 4 } } }]);
  });

  story('a list is narrowed by a part of an address', async ({ visit, api }) => {
    await event(api('admin'), {
      place: { city: 'Basel', country: 'CH' },
      lead: { family: '张', given: '伟' },
    });
    const page = await visit('admin', '/x-e2e-events?columns=name,ext.custom.lead');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('Place › City');
    await chooseOption(page.getByRole('option', { name: 'Place › City' }));
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.getByLabel('Value').fill('Basel');
    await page.getByLabel('Value').press('Enter');
    await page.getByText('Place › City contains Basel').waitFor();
    await page.getByRole('cell', { name: '张伟' }).first().waitFor();
  });
});
