import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { gardenersPlugin, orchardModule } from '../../../test/orchard.js';
import { PgBossJobs } from '../../jobs/pg-boss-jobs.js';
import { BeforeRules } from '../../records/change/before-rules.js';
import { importErrors } from './import.errors.js';
import { ImportEngine } from './import-engine.js';

const env = useTestCrm({ modules: [orchardModule], plugins: [gardenersPlugin] });

const PREVIEW = `query($input: ImportInput!) { importPreview(input: $input) { encoding delimiter hasHeader rows sample
  warnings remembered mode key columns { index header samples guess settings } } }`;
const DRY_RUN = `query($input: ImportInput!) { importDryRun(input: $input) { rows valid errorCount
  errors { line column code message } wouldInsert wouldUpdate wouldCreate } }`;
const START = `mutation($input: ImportInput!) { startImport(input: $input) { id } }`;
const STATUS = `query($id: ID!) { importStatus(id: $id) { status phase rows done inserted updated created errorCount
  errors { line column code message } failure { code message } } }`;

const TABLES = ['orchard', 'picking', 'field_history', 'audit_log', 'event_outbox'];

let admin: TestUser;
let rep: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  const { crm } = env;
  await crm.application.get(PgBossJobs).start('sender');
  const rights = { read: 'own', create: 'own', update: 'own', delete: 'own' };
  const { nodes } = await crm.query.list(crm.system, 'role', {
    select: { id: true, version: true, grants: true },
    filter: { name: { eq: 'salesRep' } },
  });
  const [role] = nodes;
  const grants = { ...role?.['grants'], orchard: rights, picking: rights };
  await crm.change.update(crm.system, 'role', role?.['id'], role?.['version'], { grants });
  await crm.change.create(crm.system, 'exchangeRate', {
    currency: 'USD',
    validFrom: '1990-01-01',
    rate: '7',
  });
  admin = await crm.user({ role: 'administrator', name: 'Ada' });
  rep = await crm.user({ role: 'salesRep', name: 'Ren' });
  stranger = await crm.user({ role: 'salesRep', name: 'Stan' });
});

async function upload(content: string | Uint8Array, user = admin, name = 'table.csv'): Promise<string> {
  const response = await fetch(`${env.crm.url}/api/files`, {
    method: 'POST',
    headers: { cookie: user.client.cookie ?? '', 'x-ricejar-file-name': encodeURIComponent(name) },
    body: content as Uint8Array<ArrayBuffer>,
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { id: string }).id;
}

interface Settings {
  record?: string;
  columns: object[];
  mode?: string;
  key?: string;
  skipErrors?: boolean;
}

async function dryRun(content: string | Uint8Array, settings: Settings, user = admin) {
  const input = { fileId: await upload(content, user), record: 'orchard', ...settings };
  return (await user.client.run(DRY_RUN, { input })).importDryRun;
}

/** Starts an import, runs its job here, and returns its status. */
async function run(content: string | Uint8Array, settings: Settings, user = admin) {
  const input = { fileId: await upload(content, user), record: 'orchard', ...settings };
  const { startImport } = await user.client.run(START, { input });
  await env.crm.application.get(ImportEngine).run(startImport.id);
  return (await user.client.run(STATUS, { id: startImport.id })).importStatus;
}

const rows = (sql: string) => env.crm.application.database.query<Record<string, unknown>>(sql);
const state = async (): Promise<string[]> => Promise.all(TABLES.map((table) => env.crm.checksum(table)));
const errorsOf = ({ errors }: { errors: { line: number; column: string | null; code: string }[] }) =>
  errors.map(({ line, column, code }) => [line, column, code]);

const NAME = { index: 0, field: 'name' };
const CODE = { index: 1, field: 'code' };

describe('an import', () => {
  it('writes rows with history, audit and event, once, for the person who asked', async () => {
    const file =
      'name,code,fruit,turnover,founded,organic,hands\n" Kew ",K1,梨,"1,234.5",1759-06-01,是,12\nWisley,W1,,,,,\n';
    const settings = {
      columns: [
        NAME,
        CODE,
        { index: 2, field: 'fruit' },
        { index: 3, field: 'turnover', currency: 'USD' },
        { index: 4, field: 'foundedOn' },
        { index: 5, field: 'organic' },
        { index: 6, field: 'ext.gardeners.hands' },
      ],
    };
    expect(await run(file, settings)).toMatchObject({
      status: 'done',
      rows: 2,
      done: 2,
      inserted: 2,
      errorCount: 0,
    });
    expect(
      await rows(
        `select name, code, fruit, turnover::text, turnover_currency, turnover_base::text, founded_on, organic,
           x_gardeners__hands as hands, owner_id, org_unit_id, version, created_by_id from orchard where code in ('K1', 'W1') order by code`,
      ),
    ).toEqual([
      {
        name: 'Kew',
        code: 'K1',
        fruit: 'pear',
        turnover: '1234.5000',
        turnover_currency: 'USD',
        turnover_base: '8641.5000',
        founded_on: '1759-06-01',
        organic: true,
        hands: 12,
        owner_id: admin.id,
        org_unit_id: admin.orgUnitId,
        version: 1,
        created_by_id: admin.id,
      },
      {
        name: 'Wisley',
        code: 'W1',
        fruit: 'apple',
        turnover: null,
        turnover_currency: null,
        turnover_base: null,
        founded_on: null,
        organic: false,
        hands: null,
        owner_id: admin.id,
        org_unit_id: admin.orgUnitId,
        version: 1,
        created_by_id: admin.id,
      },
    ]);
    const history = await rows(
      `select h.action, h.reason like 'import:%' as import, h.actor_user_id from field_history h join orchard o on o.id = h.record_id where o.code in ('K1', 'W1')`,
    );
    const told = { action: 'create', import: true, actor_user_id: admin.id };
    expect(history).toEqual([told, told]);
  });

  it('leaves no tables of its own behind', async () => {
    expect(
      await rows(
        `select tablename from pg_tables where tablename like 'import\\_%\\_%' and tablename !~ 'import_(run|mapping)'`,
      ),
    ).toEqual([]);
  });

  it('updates what a key finds, leaves what a cell does not say, and counts the same again as unchanged', async () => {
    await run('name,code,fruit\nUpsala,U1,pear\n', { columns: [NAME, CODE, { index: 2, field: 'fruit' }] });
    const settings = { columns: [NAME, CODE, { index: 2, field: 'fruit' }], mode: 'upsert', key: 'code' };
    const file = 'name,code,fruit\nUppsala,U1,\nUmea,U2,apple\n';
    expect(await run(file, settings)).toMatchObject({ status: 'done', done: 2, inserted: 1, updated: 1 });
    expect(await run(file, settings)).toMatchObject({ status: 'done', done: 2, inserted: 0, updated: 0 });
    expect(await rows(`select name, fruit, version from orchard where code like 'U%' order by code`)).toEqual(
      [
        { name: 'Uppsala', fruit: 'pear', version: 2 },
        { name: 'Umea', fruit: 'apple', version: 1 },
      ],
    );
    const [change] = await rows(
      `select changes from field_history where action = 'update' and record_id = (select id from orchard where code = 'U1')`,
    );
    expect(change?.['changes']).toEqual({ name: { before: 'Upsala', after: 'Uppsala' } });
  });

  it('finds references by any key, ignores case and punctuation when told, and creates what is missing', async () => {
    const file =
      'orchard;date;amount\nkew;19970101;1,50\nK E W.;19970102;2\nNew-Place;19970103;3\nnewplace;19970104;4\n';
    const columns = [
      { index: 0, field: 'orchard', match: 'name', matchMode: 'normalised', onMissing: 'create' },
      { index: 1, field: 'pickedOn' },
      { index: 2, field: 'amount', currency: 'USD', numberFormat: 'comma' },
    ];
    const settings = { record: 'picking', columns };
    expect(await dryRun(file, settings)).toMatchObject({
      valid: 4,
      wouldInsert: 4,
      wouldCreate: { orchard: 1 },
    });
    expect(await run(file, settings)).toMatchObject({ status: 'done', inserted: 4, created: { orchard: 1 } });
    expect(
      await rows(
        `select o.name, p.picked_on, p.amount::text, o.owner_id = '${admin.id}' as mine from picking p join orchard o on o.id = p.orchard_id order by 2`,
      ),
    ).toEqual([
      { name: 'Kew', picked_on: '1997-01-01', amount: '1.5000', mine: true },
      { name: 'Kew', picked_on: '1997-01-02', amount: '2.0000', mine: true },
      { name: 'New-Place', picked_on: '1997-01-03', amount: '3.0000', mine: true },
      { name: 'New-Place', picked_on: '1997-01-04', amount: '4.0000', mine: true },
    ]);
  });

  it('takes references within the file in any order of rows, through batches of any size', async () => {
    const engine = env.crm.application.get(ImportEngine);
    const size = engine.batchSize;
    engine.batchSize = 1;
    const file = 'name,code,parent\nLeaf,T3,Branch\nBranch,T2,Root\nRoot,T1,\n';
    const columns = [NAME, CODE, { index: 2, field: 'parent', match: 'name' }];
    expect(await run(file, { columns })).toMatchObject({ status: 'done', inserted: 3 });
    engine.batchSize = size;
    expect(
      await rows(
        `select o.name, p.name as parent from orchard o left join orchard p on p.id = o.parent_id where o.code like 'T%' order by o.code`,
      ),
    ).toEqual([
      { name: 'Root', parent: null },
      { name: 'Branch', parent: 'Root' },
      { name: 'Leaf', parent: 'Branch' },
    ]);
  });

  it('takes rows that repeat each other as one when they have a key', async () => {
    const settings = { columns: [NAME, CODE], mode: 'upsert', key: 'code' };
    expect(await run('name,code\nTwin,R1\nTwin,R1\n', settings)).toMatchObject({
      status: 'done',
      done: 2,
      inserted: 1,
    });
  });

  it('can write the right rows and report the others', async () => {
    const file = 'name,code\nGood,S1\n,S2\nAlso good,S3\n';
    const status = await run(file, { columns: [NAME, CODE], skipErrors: true });
    expect(status).toMatchObject({ status: 'done', rows: 3, inserted: 2, errorCount: 1 });
    expect(errorsOf(status)).toEqual([[3, 'name', 'VALUE_REQUIRED']]);
  });

  it('puts rows through the rules of modules and plugins', async () => {
    const rules = env.crm.application.get(BeforeRules);
    rules.add('orchard.create', async ({ input }) => {
      if (input['name'] === 'Eden') throw importErrors.IMPORT_OUT_OF_REACH();
      if (input['name'] === 'Ruled') input['organic'] = true;
    });
    const before = await state();
    expect(errorsOf(await run('name,code\nRuled,E1\nEden,E2\n', { columns: [NAME, CODE] }))).toEqual([
      [3, null, 'IMPORT_OUT_OF_REACH'],
    ]);
    expect(await state()).toEqual(before);
    expect(await run('name,code\nRuled,E1\n', { columns: [NAME, CODE] })).toMatchObject({
      status: 'done',
      inserted: 1,
    });
    expect(await rows(`select organic, fruit, version from orchard where code = 'E1'`)).toEqual([
      { organic: true, fruit: 'apple', version: 1 },
    ]);
  });
});

describe('what is wrong with a row', () => {
  const columns = [
    NAME,
    CODE,
    { index: 2, field: 'parent', match: 'name' },
    { index: 3, field: 'turnover', currency: 'USD' },
    { index: 4, field: 'foundedOn' },
  ];
  const file = (...lines: string[]) => `name,code,parent,turnover,founded\n${lines.join('\n')}\n`;

  beforeAll(async () => {
    await run(file('Taken,X1,,,', 'Double,X2,,,', 'Double,X3,,,'), { columns });
  });

  it.each<[string, string[], Partial<Settings>, [number, string | null, string][]]>([
    ['an unknown reference', ['A,A1,Nowhere,,'], {}, [[2, 'parent', 'IMPORT_REFERENCE_UNKNOWN']]],
    [
      'a reference that two records answer',
      ['A,A1,Double,,'],
      {},
      [[2, 'parent', 'IMPORT_REFERENCE_AMBIGUOUS']],
    ],
    ['a reference to itself', ['A,A1,A,,'], {}, [[2, 'parent', 'IMPORT_REFERENCE_UNREACHABLE']]],
    [
      'references in a ring',
      ['A,A1,B,,', 'B,A2,A,,'],
      {},
      [
        [2, 'parent', 'IMPORT_REFERENCE_UNREACHABLE'],
        [3, 'parent', 'IMPORT_REFERENCE_UNREACHABLE'],
      ],
    ],
    ['a key that a record has', ['A,X1,,,'], {}, [[2, 'code', 'IMPORT_VALUE_TAKEN']]],
    ['a key that is there twice', ['A,A1,,,', 'B,A1,,,'], {}, [[3, 'code', 'IMPORT_VALUE_REPEATED']]],
    [
      'a key with two sets of values',
      ['A,A1,,,', 'B,A1,,,'],
      { mode: 'upsert', key: 'code' },
      [[3, 'code', 'IMPORT_KEY_REPEATED']],
    ],
    [
      'a key that two records have',
      ['Double,A1,,,'],
      { mode: 'upsert', key: 'name' },
      [[2, 'name', 'IMPORT_KEY_AMBIGUOUS']],
    ],
    [
      'no record to update',
      ['A,A1,,,'],
      { mode: 'update', key: 'code' },
      [
        [2, 'code', 'IMPORT_ROW_NOT_FOUND'],
        [3, 'code', 'IMPORT_ROW_NOT_FOUND'],
      ],
    ],
    ['a key that is empty', ['A,,,,'], { mode: 'upsert', key: 'code' }, [[2, 'code', 'VALUE_REQUIRED']]],
    ['a negative amount', ['A,A1,,-1,'], {}, [[2, 'turnover', 'VALUE_INVALID']]],
    [
      'an amount of 30 digits',
      ['A,A1,,123456789012345678901234567890,'],
      {},
      [[2, 'turnover', 'VALUE_INVALID']],
    ],
    [
      'an amount too large in the base currency',
      ['A,A1,,900000000000000,'],
      {},
      [[2, 'turnover', 'MONEY_TOO_LARGE']],
    ],
    ['an amount without a rate', ['A,A1,,JPY 5,'], {}, [[2, 'turnover', 'NO_EXCHANGE_RATE']]],
    ['an amount in no currency', ['A,A1,,XXX 5,'], {}, [[2, 'turnover', 'VALUE_INVALID']]],
    ['a date of zeros', ['A,A1,,,0000-00-00'], {}, [[2, 'founded', 'CELL_NOT_A_DATE']]],
    ['a 30th of February', ['A,A1,,,2023-02-30'], {}, [[2, 'founded', 'CELL_NOT_A_DATE']]],
    ['too few cells', ['A,A1'], {}, [[2, null, 'ROW_RAGGED']]],
    ['nothing in a required field', [',A1,,,'], {}, [[2, 'name', 'VALUE_REQUIRED']]],
    ['a text too long', [`${'x'.repeat(61)},A1,,,`], {}, [[2, 'name', 'VALUE_INVALID']]],
    ['a quote that is never closed', ['A,"A1,,,'], {}, [[2, null, 'QUOTE_UNCLOSED']]],
    ['a NUL', ['A,\0,,,'], {}, [[2, null, 'FILE_HOLDS_NUL']]],
    [
      'several things in one row',
      [',A1,Nowhere,-5,soon'],
      {},
      [
        [2, 'turnover', 'VALUE_INVALID'],
        [2, 'founded', 'CELL_NOT_A_DATE'],
      ],
    ],
  ])('%s', async (_name, lines, settings, expected) => {
    const before = await state();
    const dry = await dryRun(file(...lines, 'Fine,F1,,,'), { columns, ...settings });
    expect(errorsOf(dry)).toEqual(expected);
    expect(dry.errorCount).toBe(expected.length);
    expect(await state()).toEqual(before);
    const status = await run(file(...lines, 'Fine,F1,,,'), { columns, ...settings });
    expect(status).toMatchObject({
      status: 'failed',
      inserted: 0,
      updated: 0,
      failure: { code: 'IMPORT_HAS_ERRORS' },
    });
    expect(errorsOf(status)).toEqual(expected);
    expect(await state()).toEqual(before);
  });

  it('is told in the language of the caller, with the names people know', async () => {
    const chinese = await env.crm.user({ role: 'administrator', locale: 'zh-CN' });
    const { errors } = await dryRun(file('A,A1,无此园,-5,'), { columns }, chinese);
    expect(errors[0].message).toBe('“营业额”：小于 0。');
    const reference = await dryRun(file('A,A1,无此园,,'), { columns }, chinese);
    expect(reference.errors[0].message).toBe('没有“名称”为“无此园”的果园，或您无权查看。');
  });

  it('is counted exactly and shown up to a thousand times', async () => {
    const lines = Array.from({ length: 1500 }, (_, index) => `A,${index},,,soon`);
    const dry = await dryRun(file(...lines), { columns });
    expect([dry.errorCount, dry.errors.length, dry.errors[999].line]).toEqual([1500, 1000, 1001]);
  });
});

describe('what is wrong with an import', () => {
  it.each<[string, Partial<Settings>, string]>([
    ['no columns', { columns: [] }, 'IMPORT_NO_COLUMNS'],
    ['an unknown record type', { record: 'nonsense' }, 'IMPORT_RECORD_UNKNOWN'],
    ['an unknown field', { columns: [{ index: 0, field: 'nonsense' }] }, 'FIELD_UNKNOWN'],
    ['a field of the engine', { columns: [NAME, { index: 1, field: 'version' }] }, 'FIELD_READ_ONLY'],
    ['a field filled twice', { columns: [NAME, { index: 1, field: 'name' }] }, 'IMPORT_FIELD_TWICE'],
    ['a required field left out', { columns: [CODE] }, 'IMPORT_FIELD_MISSING'],
    ['no key to update by', { mode: 'update' }, 'IMPORT_KEY_NEEDED'],
    ['a key without a column', { mode: 'upsert', key: 'email' }, 'IMPORT_KEY_UNFIT'],
    ['an unknown mode', { mode: 'replace' }, 'IMPORT_SETTING_INVALID'],
    ['no currency', { columns: [NAME, { index: 1, field: 'turnover' }] }, 'IMPORT_CURRENCY_NEEDED'],
    [
      'a currency nobody has',
      { columns: [NAME, { index: 1, field: 'turnover', currency: 'XYZ' }] },
      'CURRENCY_UNKNOWN',
    ],
    [
      'a match by a date',
      { columns: [NAME, { index: 1, field: 'parent', match: 'foundedOn' }] },
      'IMPORT_MATCH_UNFIT',
    ],
    [
      'a target that needs more than a key',
      { record: 'picking', columns: [{ index: 0, field: 'orchard', match: 'code', onMissing: 'make' }] },
      'IMPORT_SETTING_INVALID',
    ],
  ])('%s', async (_name, settings, code) => {
    const input = {
      fileId: await upload('name,code\nA,1\n'),
      record: 'orchard',
      columns: [NAME, CODE],
      ...settings,
    };
    expect(await admin.client.code(DRY_RUN, { input })).toBe(code);
    expect(await admin.client.code(START, { input })).toBe(code);
  });

  it('a column that the file does not have', async () => {
    const dry = await dryRun('name,code\nA,1\n', { columns: [NAME, { index: 7, field: 'code' }] });
    expect(errorsOf(dry)).toEqual([[1, null, 'IMPORT_COLUMN_UNKNOWN']]);
  });
});

describe('rights', () => {
  it('a file is for its uploader and administrators only', async () => {
    const input = { fileId: await upload('name,code\nA,1\n', rep), record: 'orchard', columns: [NAME, CODE] };
    expect(await stranger.client.code(PREVIEW, { input })).toBe('FILE_NOT_FOUND');
    expect(await stranger.client.code(START, { input })).toBe('FILE_NOT_FOUND');
    await admin.client.run(PREVIEW, { input });
    expect(await rep.client.code(PREVIEW, { input: { ...input, fileId: 'nonsense' } })).toBe(
      'FILE_NOT_FOUND',
    );
  });

  it('an import is for whoever started it and administrators only', async () => {
    const input = {
      fileId: await upload('name,code\nMine,P1\n', rep),
      record: 'orchard',
      columns: [NAME, CODE],
    };
    const { startImport } = await rep.client.run(START, { input });
    expect(await stranger.client.code(STATUS, { id: startImport.id })).toBe('IMPORT_NOT_FOUND');
    expect((await stranger.client.run('{ imports { id } }')).imports).toEqual([]);
    expect((await rep.client.run('{ imports { id fileName } }')).imports).toEqual([
      { id: startImport.id, fileName: 'table.csv' },
    ]);
    await admin.client.run(STATUS, { id: startImport.id });
  });

  it('rows can be given only to owners within reach, and records out of sight are not there', async () => {
    const columns = [NAME, CODE, { index: 2, field: 'owner', match: 'name' }];
    const file = 'name,code,owner\nMine,P2,Ren\nTheirs,P3,Stan\n';
    expect(errorsOf(await dryRun(file, { columns }, rep))).toEqual([[3, null, 'IMPORT_OUT_OF_REACH']]);
    await run('name,code,owner\nHidden,P4,Stan\n', { columns });
    const update = { columns: [NAME, CODE], mode: 'update', key: 'code' };
    expect(errorsOf(await dryRun('name,code\nSeen,P4\n', update, rep))).toEqual([
      [2, 'code', 'IMPORT_ROW_NOT_FOUND'],
    ]);
    expect(await dryRun('name,code\nSeen,P4\n', update, stranger)).toMatchObject({
      wouldUpdate: 1,
      errorCount: 0,
    });
    const pickings = {
      record: 'picking',
      columns: [
        { index: 0, field: 'orchard', match: 'code' },
        { index: 1, field: 'pickedOn' },
        { index: 2, field: 'amount', currency: 'USD' },
      ],
    };
    const picked = 'code,date,amount\nP4,2020-01-01,5\n';
    expect(errorsOf(await dryRun(picked, pickings, rep))).toEqual([[2, 'code', 'IMPORT_REFERENCE_UNKNOWN']]);
    expect(await dryRun(picked, pickings, stranger)).toMatchObject({ wouldInsert: 1, errorCount: 0 });
  });

  it('are judged again when the job runs', async () => {
    const leaver = await env.crm.user({ role: 'salesRep', name: 'Lea' });
    const input = {
      fileId: await upload('name,code\nLate,L1\n', leaver),
      record: 'orchard',
      columns: [NAME, CODE],
    };
    const { startImport } = await leaver.client.run(START, { input });
    await rows(`update user_role set deleted_at = now() where user_id = '${leaver.id}'`);
    env.crm.clock.advance(5_000);
    await env.crm.application.get(ImportEngine).run(startImport.id);
    const { importStatus } = await admin.client.run(STATUS, { id: startImport.id });
    expect(importStatus).toMatchObject({
      status: 'failed',
      inserted: 0,
      failure: { code: 'IMPORT_RECORD_UNKNOWN' },
    });
    expect(await rows(`select 1 from orchard where code = 'L1'`)).toEqual([]);
  });
});

describe('a preview', () => {
  it('shows the file, guesses fields in both languages, and remembers what was chosen', async () => {
    const file = '名称,编号,营业额,Founded on,隶属\n邱园,Q1,"1.234,50",31.12.2016,\n';
    const input = { fileId: await upload(file), record: 'orchard' };
    const { importPreview } = await admin.client.run(PREVIEW, { input });
    expect(importPreview).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      hasHeader: true,
      rows: 1,
      remembered: false,
      mode: 'upsert',
      key: 'code',
      warnings: [],
      sample: [['邱园', 'Q1', '1.234,50', '31.12.2016', '']],
    });
    expect(importPreview.columns.map((column: { guess: string }) => column.guess)).toEqual([
      'name',
      'code',
      'turnover',
      'foundedOn',
      'parent',
    ]);
    const columns = [
      { index: 0, field: 'code' },
      { index: 1, field: 'name' },
    ];
    await admin.client.run(START, { input: { ...input, columns, mode: 'upsert', key: 'code' } });
    const again = (await admin.client.run(PREVIEW, { input: { ...input, fileId: await upload(file) } }))
      .importPreview;
    expect(again).toMatchObject({ remembered: true, mode: 'upsert', key: 'code' });
    expect(again.columns.map((column: { guess: string }) => column.guess)).toEqual([
      'code',
      'name',
      null,
      null,
      null,
    ]);
  });

  it('reads GB18030 without a mark and says that it is a guess', async () => {
    const file = Buffer.from('c3fbb3c62cb1e0bac50ad3c0bbd4b9fbd4b02c47310a', 'hex');
    const input = { fileId: await upload(file), record: 'orchard', columns: [NAME, CODE] };
    const { importPreview } = await admin.client.run(PREVIEW, { input });
    expect(importPreview).toMatchObject({ encoding: 'gb18030', sample: [['永辉果园', 'G1']] });
    expect(importPreview.warnings).toHaveLength(1);
    expect(await run(file, { columns: [NAME, CODE] })).toMatchObject({ status: 'done', inserted: 1 });
    expect(await rows(`select name from orchard where code = 'G1'`)).toEqual([{ name: '永辉果园' }]);
    expect(await admin.client.code(PREVIEW, { input: { ...input, encoding: 'utf-8' } })).toBe(
      'FILE_WRONG_ENCODING',
    );
  });
});
