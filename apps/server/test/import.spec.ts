import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { ImportEngine } from '@ricejar/platform/transfer/import/import-engine';
import { PgBossJobs } from '@ricejar/platform/jobs/pg-boss-jobs';
import { useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';

/** The files a sales team starts with, brought in as an administrator would: exported sheets, then the order log of a shop. */
const env = useTestCrm({ modules: [customerModule, opportunityModule] });
let admin: TestUser;

beforeAll(async () => {
  await env.crm.application.get(PgBossJobs).start('sender');
  await env.crm.change.create(env.crm.system, 'exchangeRate', {
    currency: 'USD',
    validFrom: '1990-01-01',
    rate: '7',
  });
  admin = await env.crm.user({ role: 'administrator', name: 'Ada' });
});

async function upload(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = { cookie: admin.client.cookie ?? '', 'x-ricejar-file-name': 'file.csv' };
  const response = await fetch(`${env.crm.url}/api/files`, { method: 'POST', headers, body: content });
  return ((await response.json()) as { id: string }).id;
}

interface Settings {
  columns: object[];
  mode?: string;
  key?: string;
}

async function run(content: string | Uint8Array<ArrayBuffer>, record: string, settings: Settings) {
  const input = { fileId: await upload(content), record, ...settings };
  const { startImport } = await admin.client.run(
    `mutation($input: ImportInput!) { startImport(input: $input) { id } }`,
    { input },
  );
  await env.crm.application.get(ImportEngine).run(startImport.id);
  const { importStatus } = await admin.client.run(
    `query($id: ID!) { importStatus(id: $id) { status rows inserted updated created errorCount errors { line column code message } } }`,
    { id: startImport.id },
  );
  return importStatus;
}

const sheet = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');
const TEAMS = sheet(
  'sales_agent,manager,regional_office',
  'Li Wei,Chen Jing,East',
  'Zhao Min,Chen Jing,East',
  'Tom Baker,Ann Hill,West',
);
const byName = (index: number, field: string, more: object = {}) => ({
  index,
  field,
  match: 'name',
  ...more,
});

describe('the sheets of a sales team', () => {
  it('become org units and users, from one file imported twice', async () => {
    const units = {
      columns: [{ index: 1, field: 'name' }, byName(2, 'parent', { onMissing: 'create' })],
      mode: 'upsert',
      key: 'name',
    };
    expect(await run(TEAMS, 'orgUnit', units)).toMatchObject({
      status: 'done',
      inserted: 2,
      created: { orgUnit: 2 },
    });
    const users = {
      columns: [{ index: 0, field: 'name' }, byName(1, 'orgUnit')],
      mode: 'upsert',
      key: 'name',
    };
    expect(await run(TEAMS, 'user', users)).toMatchObject({ status: 'done', inserted: 3, created: {} });
    const tree = await admin.client.run(
      `{ users(filter: { name: { eq: "Zhao Min" } }) { nodes { email orgUnit { name parent { name } } } } }`,
    );
    expect(tree.users.nodes).toEqual([
      { email: null, orgUnit: { name: 'Chen Jing', parent: { name: 'East' } } },
    ]);
    expect(await run(TEAMS, 'orgUnit', units)).toMatchObject({
      status: 'done',
      inserted: 0,
      updated: 0,
      created: {},
    });
  });

  it('become products and customers, subsidiaries above their parents included', async () => {
    const products = sheet('product,series,sales_price', 'Tag Pro,Tag,4821', 'Tag Basic,Tag,550');
    expect(
      await run(products, 'product', {
        columns: [
          { index: 0, field: 'name' },
          { index: 1, field: 'series' },
          { index: 2, field: 'listPrice', currency: 'USD' },
        ],
      }),
    ).toMatchObject({ status: 'done', inserted: 2 });
    const accounts = sheet(
      'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
      'Blue Market,retail,1999,251.41,495,United States,Blue Group',
      'Blue Group,technolgy,1996,1100.04,2822,Philipines,',
      'Corner Shop,nail studios,2001,1.5,3,Kenya,',
    );
    const columns = [
      { index: 0, field: 'name' },
      { index: 1, field: 'industry', replace: { technolgy: 'technology' }, onMissing: 'empty' },
      { index: 2, field: 'foundedYear' },
      { index: 3, field: 'annualRevenue', currency: 'USD', factor: '1000000' },
      { index: 4, field: 'employees' },
      { index: 5, field: 'country', replace: { Philipines: 'PH' } },
      byName(6, 'parent'),
    ];
    expect(await run(accounts, 'customer', { columns, mode: 'upsert', key: 'name' })).toMatchObject({
      status: 'done',
      inserted: 3,
      errorCount: 0,
    });
    const { customers } = await admin.client.run(
      `{ customers(sort: [{ name: ASC }]) { nodes { name industry country annualRevenue { amount currency } parent { name } } } }`,
    );
    expect(customers.nodes).toEqual([
      {
        name: 'Blue Group',
        industry: 'technology',
        country: 'PH',
        annualRevenue: { amount: '1100040000.0000', currency: 'USD' },
        parent: null,
      },
      {
        name: 'Blue Market',
        industry: 'retail',
        country: 'US',
        annualRevenue: { amount: '251410000.0000', currency: 'USD' },
        parent: { name: 'Blue Group' },
      },
      {
        name: 'Corner Shop',
        industry: null,
        country: 'KE',
        annualRevenue: { amount: '1500000.0000', currency: 'USD' },
        parent: null,
      },
    ]);
  });

  it('become opportunities linked by name, whatever the spelling of the product', async () => {
    const pipeline = sheet(
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      'P1,Li Wei,TagPro,Blue Market,Won,2016-10-20,2017-03-01,4514',
      'P2,Zhao Min,Tag Basic,,Engaging,2016-11-20,,',
      'P3,Tom Baker,tag pro,Corner Shop,Lost,2016-12-20,2017-01-02,0',
      'P4,Tom Baker,Tag Basic,,Prospecting,,,',
    );
    const columns = [
      { index: 0, field: 'code' },
      { index: 0, field: 'name' },
      byName(1, 'owner'),
      byName(2, 'product', { matchMode: 'normalised' }),
      byName(3, 'customer'),
      byName(4, 'stage'),
      { index: 5, field: 'engagedOn' },
      { index: 6, field: 'closedOn' },
      { index: 7, field: 'amount', currency: 'USD' },
    ];
    const settings = { columns, mode: 'upsert', key: 'code' };
    expect(await run(pipeline, 'opportunity', settings)).toMatchObject({
      status: 'done',
      rows: 4,
      inserted: 4,
    });
    const { opportunities } = await admin.client.run(
      `{ opportunities(sort: [{ code: ASC }]) { nodes { code owner { name orgUnit { name } } orgUnit { name } product { name } customer { name } stage { kind } closedOn amount { amount } } } }`,
    );
    expect(opportunities.nodes).toMatchObject([
      {
        code: 'P1',
        owner: { name: 'Li Wei' },
        orgUnit: { name: 'Chen Jing' },
        product: { name: 'Tag Pro' },
        customer: { name: 'Blue Market' },
        stage: { kind: 'won' },
        closedOn: '2017-03-01',
      },
      {
        code: 'P2',
        product: { name: 'Tag Basic' },
        customer: null,
        stage: { kind: 'open' },
        closedOn: null,
        amount: null,
      },
      {
        code: 'P3',
        orgUnit: { name: 'Ann Hill' },
        product: { name: 'Tag Pro' },
        stage: { kind: 'lost' },
        amount: { amount: '0.0000' },
      },
      { code: 'P4', customer: null },
    ]);
    expect(await run(pipeline, 'opportunity', settings)).toMatchObject({
      status: 'done',
      inserted: 0,
      updated: 0,
    });
  });
});

describe('the order log of a shop', () => {
  const LOG = join(import.meta.dirname, 'fixtures/cdnow/CDNOW_master_extract.txt');

  it('is read as it is: blanks between columns, dates without separators, customers made on the way', async () => {
    const content = new Uint8Array(await readFile(LOG));
    const preview = await admin.client.run(
      `query($input: ImportInput!) { importPreview(input: $input) { delimiter hasHeader rows columns { header guess settings } } }`,
      { input: { fileId: await upload(content), record: 'salesOrder' } },
    );
    expect(preview.importPreview).toMatchObject({ delimiter: 'whitespace', hasHeader: true, rows: 400 });
    expect(preview.importPreview.columns[0]).toMatchObject({
      guess: 'customer',
      settings: { match: 'code' },
    });
    expect(preview.importPreview.columns.map((column: { guess: string }) => column.guess)).toEqual([
      'customer',
      'orderedOn',
      'quantity',
      'amount',
    ]);
    const columns = [
      { index: 0, field: 'customer', match: 'code', onMissing: 'create' },
      { index: 1, field: 'orderedOn' },
      { index: 2, field: 'quantity' },
      { index: 3, field: 'amount', currency: 'USD' },
    ];
    expect(await run(content, 'salesOrder', { columns })).toMatchObject({
      status: 'done',
      inserted: 400,
      created: { customer: 96 },
    });
    const { salesOrderGroups } = await admin.client.run(
      `{ salesOrderGroups(by: [], aggregate: [{ field: "amount", op: sum }]) { count aggregates } }`,
    );
    expect(salesOrderGroups[0]).toMatchObject({ count: 400, aggregates: { sum: { amount: '102641.0700' } } });
  });
});
