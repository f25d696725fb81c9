import type { Row } from '@ricejar/sdk';
import { beforeAll, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { DRY_RUN, errorsOf, START, STATUS } from '../../../test/import-desk.js';
import { labelsPlugin, specimenModule } from '../../../test/specimen.js';
import { PgBossJobs } from '../../jobs/pg-boss-jobs.js';
import { ImportEngine } from './import-engine.js';

const env = useTestCrm({ modules: [specimenModule], plugins: [labelsPlugin] });
let admin: TestUser;

beforeAll(async () => {
  await env.crm.application.get(PgBossJobs).start('sender');
  admin = await env.crm.user({ role: 'administrator' });
  for (const name of ['North', 'East']) await env.crm.change.create(admin.actor, 'drawer', { name });
});

async function upload(content: string): Promise<string> {
  const headers = { cookie: admin.client.cookie ?? '', 'x-ricejar-file-name': 'table.csv' };
  const response = await fetch(`${env.crm.url}/api/files`, { method: 'POST', headers, body: content });
  return ((await response.json()) as { id: string }).id;
}

const COLUMNS = ['name', 'drawers', 'place', 'finder', 'rating', 'ext.labels.origin'].map((field, index) => ({
  index,
  field,
}));

const withDrawers = (settings: object): object[] =>
  COLUMNS.map((one) => (one.field === 'drawers' ? { ...one, ...settings } : one));

async function run(content: string, columns: object[], rest: object = {}) {
  const input = { fileId: await upload(content), record: 'specimen', columns, ...rest };
  const { id } = (await admin.client.run(START, { input })).startImport;
  await env.crm.application.get(ImportEngine).run(id);
  return (await admin.client.run(STATUS, { id })).importStatus;
}

const HEADER = 'name,drawers,place,finder,rating,origin\n';

const read = async (name: string): Promise<Row | undefined> =>
  (
    await env.crm.query.list(env.crm.system, 'specimen', {
      select: {
        drawers: { name: true },
        place: { city: true, country: true },
        finder: { full: true },
        rating: true,
        ext: { labels: { origin: { street: true } } },
      },
      filter: { name: { eq: name } },
    })
  ).nodes[0];

it('reads many references, addresses, names and ratings from one cell each', async () => {
  const content = `${HEADER}Moth,"east；North; East","1 Way, 10115 Berlin, Germany",Wei Zhang,4/5,"a ""b"", 10115 Berlin"
Wasp,,上海市世纪大道1号,张伟,★★,
`;
  const status = await run(content, withDrawers({ matchMode: 'normalised' }));
  expect(status).toMatchObject({ status: 'done', inserted: 2, errorCount: 0 });
  expect(await read('Moth')).toEqual({
    drawers: [{ name: 'East' }, { name: 'North' }],
    place: { city: 'Berlin', country: 'DE' },
    finder: { full: 'Wei Zhang' },
    rating: 4,
    ext: { labels: { origin: { street: 'a "b"' } } },
  });
  expect(await read('Wasp')).toEqual({
    drawers: [],
    place: { city: '上海市', country: null },
    finder: { full: '张伟' },
    rating: 2,
    ext: { labels: { origin: null } },
  });
});

it('creates what a list names and is not there, and tells of what cannot be read by line and column', async () => {
  const made = await run(
    `${HEADER}Ant,"North; New ""one""; Newer",,,,\nBug,Newer,,,,\n`,
    withDrawers({ onMissing: 'create' }),
  );
  expect(made).toMatchObject({ status: 'done', inserted: 2, created: { drawer: 2 } });
  expect((await read('Ant'))?.['drawers']).toEqual([
    { name: 'North' },
    { name: 'New "one"' },
    { name: 'Newer' },
  ]);
  expect((await read('Bug'))?.['drawers']).toEqual([{ name: 'Newer' }]);
  const input = {
    fileId: await upload(`${HEADER}Fly,"North; Nowhere",; ; ; ; Atlantis,,9,\n`),
    record: 'specimen',
    columns: COLUMNS,
  };
  const bad = (await admin.client.run(DRY_RUN, { input })).importDryRun;
  expect(errorsOf(bad).map(([line, , code]) => [line, code])).toEqual([
    [2, 'VALUE_INVALID'],
    [2, 'VALUE_INVALID'],
  ]);
  const unknown = { ...input, fileId: await upload(`${HEADER}Fly,"North; Nowhere",,,,\n`) };
  expect(errorsOf((await admin.client.run(DRY_RUN, { input: unknown })).importDryRun)).toEqual([
    [2, 'drawers', 'IMPORT_REFERENCE_UNKNOWN'],
  ]);
});

it('updates lists in place, and leaves what a file says nothing of', async () => {
  await run(`name,drawers\nBee,North; East\nCow,East\n`, withDrawers({}).slice(0, 2));
  await env.crm.change.create(admin.actor, 'drawer', { name: 'Later' });
  const columns = [
    { index: 0, field: 'ext.labels.quality' },
    { index: 1, field: 'name' },
    { index: 2, field: 'drawers' },
  ];
  const status = await run(`q,name,drawers\n7,Bee,Later; North\n8,Cow,\n`, columns, {
    mode: 'update',
    key: 'name',
  });
  expect(status).toMatchObject({ status: 'done', updated: 2 });
  expect((await read('Bee'))?.['drawers']).toEqual([{ name: 'Later' }, { name: 'North' }]);
  expect((await read('Cow'))?.['drawers']).toEqual([{ name: 'East' }]);
});
