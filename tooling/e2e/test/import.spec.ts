import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { gb18030 } from '../src/gb18030.js';
import { total } from '../src/list.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

/** Names of this run's own: the files can be brought in again and again. */
const RUN = String(process.pid);
/** A column that no field is like: what was remembered of an earlier run does not count for this header. */
const OWN = `x${RUN}`;

const sheet = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

async function upload(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.locator('[data-import-record]').waitFor();
}

async function importInto(page: Page, record: string): Promise<void> {
  await page.getByLabel('Import into').click();
  await chooseOption(page.getByRole('option', { name: record, exact: true }));
}

const column = (page: Page, name: string): Locator => page.locator(`[data-mapping] [data-column="${name}"]`);
/** The field that a column of the file is mapped to. */
const fieldOf = async (page: Page, name: string): Promise<string> =>
  (
    await column(page, name)
      .getByRole('button', { name: `${name}: Field` })
      .innerText()
  ).replace(/ \*$/, '');

async function choose(page: Page, name: string, field: string): Promise<void> {
  await column(page, name)
    .getByRole('button', { name: `${name}: Field` })
    .click();
  await chooseOption(page.getByRole('option', { name: new RegExp(`^${field}( \\*)?$`) }));
}

async function set(page: Page, columnName: string, setting: string, value: string): Promise<void> {
  await column(page, columnName).locator(`[data-setting="${setting}"]`).click();
  await chooseOption(page.getByRole('option', { name: value, exact: true }));
}

const headline = (page: Page): Promise<string> => page.locator('[data-check-headline]').innerText();
const figure = async (page: Page, key: string): Promise<number> =>
  Number((await page.locator(`[data-figure="${key}"] dd`).innerText()).replace(/\D/g, ''));

async function runToEnd(page: Page): Promise<void> {
  await page.locator('[data-start-import]').click();
  await page.locator('[data-run-status="done"]').waitFor({ timeout: 30_000 });
}

describe('importing as administrator', () => {
  story('accounts: columns guessed, errors shown with their line, the rest brought in', async ({ visit }) => {
    const page = await visit('admin', '/import');
    await upload(
      page,
      `accounts-${RUN}.csv`,
      sheet(
        `account,sector,year_established,revenue,employees,office_location,subsidiary_of,${OWN}`,
        `Blue Market ${RUN},retail,1999,251.41,495,United States,Blue Group ${RUN},`,
        `Blue Group ${RUN},technolgy,1996,1100.04,2822,Germany,,`,
        `Corner Shop ${RUN},retail,MCMXCVI,1.5,3,Kenya,,`,
      ),
    );
    await importInto(page, 'Customers');
    await column(page, 'account').waitFor();
    const guessed = Object.fromEntries(
      await Promise.all(
        [
          'account',
          'sector',
          'year_established',
          'revenue',
          'employees',
          'office_location',
          'subsidiary_of',
        ].map(async (name) => [name, await fieldOf(page, name)]),
      ),
    );
    expect(guessed).toEqual({
      account: 'Name',
      sector: 'Industry',
      // Its third cell is no year.
      year_established: 'Leave out',
      revenue: 'Annual revenue',
      employees: 'Employees',
      office_location: 'Country',
      subsidiary_of: 'Parent company',
    });

    await choose(page, 'year_established', 'Founded');
    await page.locator('[data-check-import]').click();
    await expect.poll(() => headline(page)).toBe('No row fits');
    const lines = page.locator('[data-import-errors] tr[data-line]');
    expect(await lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-line')))).toEqual([
      '2',
      '3',
      '4',
    ]);
    expect(await lines.nth(0).innerText()).toContain(`Blue Group ${RUN}`);
    expect(await lines.nth(1).innerText()).toMatch(/sector[\s\S]*technolgy/);
    expect(await lines.nth(2).innerText()).toMatch(/year_established[\s\S]*MCMXCVI/);
    expect(await page.locator('[data-start-import]').isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Back to the columns' }).click();
    await set(page, 'sector', 'onMissing', 'leave empty');
    await page.locator('[data-check-import]').click();
    await expect.poll(() => headline(page)).toBe('2 of 3 rows fit');
    await page.getByRole('checkbox', { name: /Import the 2 rows that fit/ }).check();
    await runToEnd(page);
    expect(await figure(page, 'inserted')).toBe(2);
    expect(await page.locator('[data-import-errors] tr[data-line="4"]').count()).toBe(1);

    await page.goto(`/customers?q=${RUN}&columns=parent,country,annualRevenue`);
    const market = page.getByRole('row').filter({ hasText: `Blue Market ${RUN}` });
    await market.getByText(`Blue Group ${RUN}`).waitFor();
    expect(
      await page
        .getByRole('row')
        .filter({ hasText: `Corner Shop ${RUN}` })
        .count(),
    ).toBe(0);
    await page.goto('/import');
    await page.locator('[data-imports]').getByText(`accounts-${RUN}.csv`).waitFor();
  });

  story('a pipeline: linked by name, whatever the spelling of the product', async ({ visit, api }) => {
    const admin = api('admin');
    await admin.create('Product', { name: `GTX Pro ${RUN}` });
    await admin.create('Customer', { name: `Cancity ${RUN}` });
    const [rep] = await admin.list('users', '(filter: { email: { eq: "rep@demo.ricejar" } })', 'id name');
    const file = sheet(
      `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,${OWN}`,
      `P1-${RUN},${rep?.['name']},GTXPro ${RUN},Cancity ${RUN},Won,2016-10-20,2017-03-01,4514,`,
      `P2-${RUN},${rep?.['name']},GTX Pro ${RUN},,Engaging,2016-11-20,,,`,
      `P3-${RUN},${rep?.['name']},gtx pro${RUN},Nobody Knows ${RUN},Prospecting,,,,`,
    );
    const page = await visit('admin', '/import');
    await upload(page, `pipeline-${RUN}.csv`, file);
    await importInto(page, 'Opportunities');
    await column(page, 'deal_stage').waitFor();
    expect(await fieldOf(page, 'sales_agent')).toBe('Owner');
    expect(await fieldOf(page, 'account')).toBe('Customer');
    expect(await fieldOf(page, 'deal_stage')).toBe('Stage');
    await choose(page, 'opportunity_id', 'Name');
    await choose(page, 'close_date', 'Closed on');
    await page.locator('[data-mode="upsert"]').click();
    await page.locator('[data-import-key]').click();
    await chooseOption(page.getByRole('option', { name: 'Name', exact: true }));
    await set(page, 'product', 'matchMode', 'exactly');
    await page.locator('[data-check-import]').click();
    await expect.poll(() => headline(page)).toBe('1 of 3 rows fit');
    await page.getByRole('button', { name: 'Back to the columns' }).click();
    await set(page, 'product', 'matchMode', 'ignoring case and spaces');
    await set(page, 'account', 'onMissing', 'create it');
    await page.locator('[data-check-import]').click();
    await expect.poll(() => headline(page)).toBe('All 3 rows fit');
    await runToEnd(page);
    expect(await figure(page, 'inserted')).toBe(3);

    const rows = await admin.list(
      'opportunities',
      `(filter: { name: { contains: "-${RUN}" } }, sort: [{ name: ASC }])`,
      'id name product { name } customer { name } stage { kind } owner { id } closedOn',
    );
    expect(rows.map((row) => row['product'].name)).toEqual(Array(3).fill(`GTX Pro ${RUN}`));
    expect(rows[0]).toMatchObject({ stage: { kind: 'won' }, closedOn: '2017-03-01', owner: { id: rep?.id } });
    expect(rows[2]?.['customer'].name).toBe(`Nobody Knows ${RUN}`);
  });

  story(
    'an order log parted by blanks, its customers made on the way, and never doubled',
    async ({ visit, api }) => {
      const code = (number: number): string => `${RUN}${String(number).padStart(4, '0')}`;
      const log = [
        'customer_id      date  number_of_cds dollar_value',
        ` ${code(1)} 19970101  1   11.77`,
        ` ${code(2)} 19970112  1   12.00`,
        ` ${code(2)} 19970112  5   77.00`,
        ` ${code(3)} 19970102  2   20.76`,
        '',
      ].join('\r\n');
      const page = await visit('admin', '/import');
      await upload(page, `orders-${RUN}.txt`, log);
      await importInto(page, 'Sales orders');
      await column(page, 'customer_id').waitFor();
      expect(await page.locator('[data-import-delimiter]').innerText()).toBe('Blanks');
      expect(await fieldOf(page, 'date')).toBe('Ordered on');
      expect(await fieldOf(page, 'number_of_cds')).toBe('Quantity');
      expect(await fieldOf(page, 'dollar_value')).toBe('Amount');
      await set(page, 'customer_id', 'onMissing', 'create it');
      await page.locator('[data-check-import]').click();
      await expect.poll(() => headline(page)).toBe('All 4 rows fit');
      await page.getByText('3 customers created on the way').waitFor();
      await runToEnd(page);
      const [group] = (
        await api('admin').ask(
          `{ salesOrderGroups(by: [], filter: { customer: { code: { startsWith: "${RUN}" } } },
           aggregate: [{ field: "amount", op: sum }]) { count aggregates } }`,
        )
      ).salesOrderGroups;
      expect(group).toMatchObject({ count: 4 });
      expect(JSON.stringify(group.aggregates)).toContain('121.53');
    },
  );

  story('a file in GB18030, in Chinese, with its columns remembered the second time', async ({ visit }) => {
    const file = gb18030(
      sheet(
        '名称,城市,行业,备注',
        `晨曦超市${RUN},昆明,商超,老客户介绍`,
        `南湖便利${RUN},嘉兴,便利店,展会认识`,
      ),
    );
    const page = await visit('admin', '/import', { locale: 'zh-CN' });
    await page.getByRole('heading', { name: '导入', exact: true }).waitFor();
    const give = () =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: `客户${RUN}.csv`, mimeType: 'text/csv', buffer: file });
    await give();
    await page.locator('[data-import-record]').click();
    await chooseOption(page.getByRole('option', { name: '客户', exact: true }));
    await column(page, '名称').waitFor();
    expect(await page.locator('[data-import-encoding]').innerText()).toMatch(/gb18030/i);
    expect(await column(page, '名称').innerText()).toContain(`晨曦超市${RUN}`);
    await page.locator('[data-check-import]').click();
    await expect.poll(() => headline(page)).toMatch(/2/);
    await runToEnd(page);
    await page.goto(`/customers?q=${encodeURIComponent(`晨曦超市${RUN}`)}`);
    await page.getByRole('link', { name: `晨曦超市${RUN}` }).waitFor();
    expect(await total(page)).toBe(1);

    await page.goto('/import');
    await page.getByRole('heading', { name: '导入', exact: true }).waitFor();
    await give();
    await page.locator('[data-import-record]').click();
    await chooseOption(page.getByRole('option', { name: '客户', exact: true }));
    await page
      .getByText(/上次|沿用/)
      .first()
      .waitFor();
  });

  story('what a person may not create is not offered for import', async ({ visit }) => {
    const page = await visit('analyst', '/import');
    await page.locator('[data-no-permission]').waitFor();
  });
});
